/** 党内统计年报核对表 (domain §7.2 E8): every figure of 31 December with the names it counts, A4 portrait. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import { compareByPinyin } from '../../../shared/domain/person-name';
import type { RosterTables } from '../../../shared/domain/roster';
import { statisticGroups, type YearStatistics } from '../../../shared/domain/year-statistics';
import type { Branch } from '../../../shared/schema/branch';
import { figureLabel, statisticsWords as words } from '../../../shared/words/statistics';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { NameList } from '../text/NameList';
import { oneLine } from '../text/printable';

export interface YearStatisticsInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly stats: YearStatistics;
  readonly tables: Pick<RosterTables, 'members' | 'persons'>;
}

/** Names of a figure that counts more are only counted: they are those of the roster. */
const NAMES_PRINTED = 30;

const css = `
.stats-table{font-size:10.5pt;line-height:14.5pt}
.stats-table td.count{text-align:center}
.stats-table td.group{text-align:center;font-family:var(--hei)}
.stats-balance{font:12pt/20pt var(--fang);letter-spacing:0;text-indent:0;margin-bottom:2mm}
.stats-foot{break-inside:avoid;font:12pt/18pt var(--fang);letter-spacing:0;margin-top:6mm}
.stats-foot .rule-line{width:34mm}
`;

export function yearStatisticsPaper({ branch, stats, tables }: YearStatisticsInput): PaperDocument {
  const { balance } = stats;
  return renderDocument({
    title: [branch.fullName, words.paper.title, words.year(stats.year)].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', foot: words.paper.foot(stats.year) },
    body: (
      <>
        <h1 className="title">
          {words.year(stats.year)}
          {words.paper.title}
        </h1>
        <div className="line-under-title">
          <span>
            {words.paper.branch}
            {oneLine(branch.fullName)}
          </span>
          <span>{formatDateZh(stats.day)}</span>
        </div>
        <p className="stats-balance">
          {words.balance(balance.atStart, balance.came, balance.went, balance.atEnd)}
        </p>
        <FigureRows stats={stats} names={namesById(tables)} />
        <div className="stats-foot signatures">
          <SignLines labels={[words.paper.checkedBy, words.paper.secretary]} />
        </div>
      </>
    ),
  });
}

function FigureRows({ stats, names }: { stats: YearStatistics; names: Map<string, string> }): ReactNode {
  return (
    <table className="stats-table">
      <colgroup>
        <col style={{ width: '24mm' }} />
        <col style={{ width: '42mm' }} />
        <col style={{ width: '14mm' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2}>{words.item}</th>
          <th>{words.count}</th>
          <th>{words.names}</th>
        </tr>
      </thead>
      <tbody>
        {statisticGroups.flatMap((group) =>
          stats.groups[group].map((figure, index, all) => (
            <tr key={`${group}-${figure.key}`}>
              {index === 0 ? (
                <td className="group" rowSpan={all.length}>
                  <Label text={words.groups[group]} />
                </td>
              ) : null}
              <td>
                <Label text={figureLabel(group, figure)} />
              </td>
              <td className="count">{figure.memberIds.length}</td>
              <td>{figure.memberIds.length > NAMES_PRINTED ? '' : namesCell(figure.memberIds, names)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

/** What stands in brackets goes to the next line as a whole: 学历 over （取最高）. */
function Label({ text }: { text: string }): ReactNode {
  return text.split(/(?=（)/).map((part) => (
    <span key={part} className="together" style={{ display: 'inline-block' }}>
      {part}
    </span>
  ));
}

function namesCell(memberIds: readonly string[], names: Map<string, string>): ReactNode {
  const sorted = memberIds.map((id) => names.get(id) ?? '').sort(compareByPinyin);
  return <NameList names={sorted.map((name) => oneLine(name))} />;
}

function namesById({ members, persons }: Pick<RosterTables, 'members' | 'persons'>): Map<string, string> {
  const byPerson = new Map(persons.map(({ id, name }) => [id, name]));
  return new Map(members.map(({ id, personId }) => [id, byPerson.get(personId) ?? '']));
}
