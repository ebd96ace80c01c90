import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useId } from 'react';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { color } from '../../ui/color';
import { useRootFontSize } from '../../ui/use-root-font-size';
import { visuallyHidden } from '../../ui/visually-hidden';
import { Block } from './Block';
import type { MonthFigures } from './month-figures';

interface AttendanceChartProps {
  readonly figures: readonly MonthFigures[];
  readonly year: number;
  readonly onOpen: (route: string) => void;
}

/**
 * Meetings and attendance by month: present solid, absent hatched above it, the number of meetings over the bar.
 * Every bar opens its month's records; the same numbers stand in a table for screen readers and copying.
 */
export function AttendanceChart({ figures, year, onOpen }: AttendanceChartProps) {
  const fontSize = useRootFontSize() * 0.875;
  const hasAny = figures.some((entry) => entry.meetings > 0);
  const openMonth = (entry: { payload?: unknown }): void => {
    const { month } = entry.payload as MonthFigures;
    onOpen(`/meetings?year=${String(year)}&month=${String(month)}`);
  };
  const hatch = useId();
  const label = { fontSize, fill: color.ink2 };
  return (
    <Block title={words.chart.title}>
      {hasAny ? (
        <div aria-hidden>
          <ResponsiveContainer width="100%" height={fontSize * 10.5}>
            <BarChart
              // Hidden from screen readers (the table beside it is not), so nothing in it takes the focus either.
              accessibilityLayer={false}
              data={[...figures]}
              margin={{ top: 18, right: 0, bottom: 0, left: 0 }}
              barCategoryGap="28%"
            >
              <defs>
                <pattern
                  id={hatch}
                  width={5}
                  height={5}
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <line x1={0} y1={0} x2={0} y2={5} stroke={color.chart} strokeWidth={2.5} />
                </pattern>
              </defs>
              <XAxis
                dataKey="month"
                tickLine={false}
                axisLine={{ stroke: color.lineStrong }}
                tick={label}
                interval={0}
              />
              <YAxis hide domain={[0, 'dataMax']} />
              <Bar
                dataKey="present"
                stackId="a"
                fill={color.chart}
                isAnimationActive={false}
                onClick={openMonth}
                cursor="pointer"
              />
              <Bar
                dataKey="absent"
                stackId="a"
                fill={`url(#${hatch})`}
                stroke={color.chart}
                isAnimationActive={false}
                onClick={openMonth}
                cursor="pointer"
              >
                <LabelList
                  dataKey="meetings"
                  position="top"
                  {...label}
                  formatter={(value) => (Number(value) > 0 ? String(value) : '')}
                />
              </Bar>
            </BarChart>
          </ResponsiveContainer>
          <p style={{ margin: '.25rem 0 0', fontSize: '.875rem', color: color.ink2 }}>{words.chart.note}</p>
        </div>
      ) : (
        <p style={{ margin: 0, color: color.ink2 }}>{words.chart.none}</p>
      )}
      <div style={visuallyHidden}>
        <table>
          <caption>{words.chart.label}</caption>
          <thead>
            <tr>
              <th scope="col">月</th>
              <th scope="col">{words.chart.meetings}</th>
              <th scope="col">{words.chart.present}</th>
              <th scope="col">{words.chart.absent}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((entry) => (
              <tr key={entry.month}>
                <th scope="row">{words.chart.month(entry.month)}</th>
                <td>{entry.meetings}</td>
                <td>{entry.present}</td>
                <td>{entry.absent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Block>
  );
}
