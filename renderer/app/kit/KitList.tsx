import { useMemo, useState } from 'react';
import { Pencil, Plus, Printer, Trash2 } from 'lucide-react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { compareByPinyin, matchName } from '../../../shared/domain/person-name';
import { formatYearMonth } from '../../../shared/domain/dates';
import { tableWords } from '../../../shared/words/ui';
import { FilterButton } from '../../ui/action/FilterButton';
import { SearchBox } from '../../ui/action/SearchBox';
import { color } from '../../ui/color';
import { PageHeader } from '../../ui/layout/PageHeader';
import { MatchedName } from '../../ui/MatchedName';
import { StatusWord } from '../../ui/status/StatusWord';
import { ColumnChooser } from '../../ui/table/ColumnChooser';
import { initialLayout, type TableColumn, type TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';
import { KitDetail } from './KitDetail';
import { samplePeople, type SamplePerson } from './sample-people';

const Frame = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  height: '40rem',
  borderTop: `1px solid ${color.lineStrong}`,
});
const Below = styled('div')({ flex: '1 1 auto', minHeight: 0, display: 'flex' });
const Left = styled('div')({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' });
const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.625rem',
  padding: '0 24px .75rem 32px',
});

const groupOptions = [
  { value: '', label: '全部' },
  { value: '第一小组', label: '第一小组', count: 5 },
  { value: '第二小组', label: '第二小组', count: 4 },
];
const commands: readonly TableCommand<SamplePerson>[] = [
  {
    id: 'edit',
    label: '修改',
    icon: Pencil,
    shortcut: 'F2',
    isInline: true,
    isSingle: true,
    onRun: () => undefined,
  },
  { id: 'print', label: '打印登记表', icon: Printer, isInline: true, onRun: () => undefined },
  {
    id: 'delete',
    label: '移入回收站',
    icon: Trash2,
    shortcut: 'Delete',
    isSeparated: true,
    onRun: () => undefined,
  },
];
const rowKey = (person: SamplePerson) => person.id;

function columnsFor(query: string): readonly TableColumn<SamplePerson>[] {
  return [
    {
      id: 'name',
      header: '姓名',
      headerNote: '拼音',
      value: (person) => person.name,
      cell: ({ name }) => <MatchedName name={name} matched={matchName(name, query)} />,
      compare: (a, b) => compareByPinyin(a.name, b.name),
      widthPx: 130,
      isFrozen: true,
      isStrong: true,
      canHide: false,
    },
    { id: 'gender', header: '性别', value: (person) => person.gender, widthPx: 64 },
    { id: 'born', header: '出生年月', value: (person) => formatYearMonth(person.born), widthPx: 104 },
    { id: 'joined', header: '入党时间', value: (person) => formatYearMonth(person.joined), widthPx: 104 },
    {
      id: 'category',
      header: '类别',
      value: (person) => (person.isFull ? '正式' : '预备'),
      cell: ({ isFull }) => (
        <StatusWord kind={isFull ? 'inForce' : 'halfInForce'} label={isFull ? '正式' : '预备'} />
      ),
      widthPx: 96,
    },
    { id: 'post', header: '党内职务', value: (person) => person.post, widthPx: 104, grow: 1 },
    { id: 'group', header: '党小组', value: (person) => person.group, widthPx: 104 },
    {
      id: 'hours',
      header: '学时',
      value: (person) => person.hours,
      align: 'end',
      widthPx: 72,
      isHiddenAtFirst: true,
    },
  ];
}

/** A list page as it will be: header, tools, table, detail beside it, count for the status bar. */
export function KitList() {
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState('');
  const columns = useMemo(() => columnsFor(query), [query]);
  const [layout, setLayout] = useState(() => initialLayout(columns, [{ id: 'name', isDescending: false }]));
  const [selected, setSelected] = useState<readonly string[]>(['p0']);
  const [count, setCount] = useState({ shown: 0, selected: 0 });
  const rows = useMemo(
    () =>
      samplePeople.filter(
        (person) => matchName(person.name, query) !== undefined && (group === '' || person.group === group),
      ),
    [query, group],
  );
  const person = samplePeople.find((other) => other.id === selected[0]);
  return (
    <Frame aria-label="名单与详情">
      <PageHeader
        title="党员"
        meta={tableWords.status('人', count.shown, count.selected, samplePeople.length)}
        secondary={
          <>
            <Button variant="outlined">导入Excel</Button>
            <Button variant="outlined" startIcon={<Printer aria-hidden />}>
              打印名册
            </Button>
          </>
        }
        primary={
          <Button variant="contained" startIcon={<Plus aria-hidden />}>
            登记党员
          </Button>
        }
        more={[{ id: 'asOf', label: '看某一天的名单', onRun: () => undefined }]}
      />
      <Below>
        <Left>
          <Tools>
            <SearchBox label="搜索党员" value={query} onChange={setQuery} placeholder="姓名或拼音，如 xyl" />
            <FilterButton label="党小组" options={groupOptions} value={group} onChange={setGroup} />
            <span style={{ marginLeft: 'auto' }}>
              <ColumnChooser columns={columns} layout={layout} onLayout={setLayout} />
            </span>
          </Tools>
          <DataTable
            label="党员名单"
            rows={rows}
            rowKey={rowKey}
            columns={columns}
            layout={layout}
            onLayout={setLayout}
            selected={selected}
            onSelect={setSelected}
            onCount={setCount}
            commands={commands}
            empty={tableWords.noMatch}
            footer={
              <span style={{ fontSize: '.875rem', color: color.ink2 }}>
                名单日期 2026年9月22日（今天）　可看任一天的名单
              </span>
            }
          />
        </Left>
        {person === undefined ? null : (
          <KitDetail
            person={person}
            onClose={() => {
              setSelected([]);
            }}
          />
        )}
      </Below>
    </Frame>
  );
}
