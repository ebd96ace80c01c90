import { Printer } from 'lucide-react';
import Button from '@mui/material/Button';
import { MenuButton } from '../../ui/action/MenuButton';
import { MoreMenu } from '../../ui/action/MoreMenu';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { StatusWord } from '../../ui/status/StatusWord';
import { TickBar, type TickState } from '../../ui/status/TickBar';
import type { StateKind } from '../../ui/status/state-kind';
import { Note, Row, Sample } from './Sample';

const nothing = () => undefined;
const more = [
  { id: 'docx', label: '另存为Word', onRun: nothing },
  { id: 'copy', label: '复制到上级系统', shortcut: 'Ctrl+Shift+C', onRun: nothing },
  { id: 'delete', label: '移入回收站', shortcut: 'Delete', isSeparated: true, onRun: nothing },
];
const states: readonly { readonly kind: StateKind; readonly label: string }[] = [
  { kind: 'draft', label: '草稿' },
  { kind: 'outForSignature', label: '送签稿' },
  { kind: 'done', label: '已签字归档' },
  { kind: 'due', label: '还剩8天' },
  { kind: 'missing', label: '缺1次' },
  { kind: 'excused', label: '免' },
  { kind: 'onPaper', label: '纸质在册' },
  { kind: 'notYet', label: '未到' },
  { kind: 'inForce', label: '正式' },
  { kind: 'halfInForce', label: '预备' },
  { kind: 'added', label: '新增' },
];
const ticks = Array.from({ length: 24 }, (_, index) => {
  const state: TickState = index < 15 ? 'done' : index === 15 ? 'late' : 'open';
  return { id: String(index), state, label: `第${String(index + 1)}项` };
});

/** Buttons, state words, plan ticks, progress, empty page. */
export function KitBasics() {
  return (
    <div>
      <Sample title="按钮：主要每屏一个，其余次要">
        <Row>
          <Button variant="contained">送签</Button>
          <Button variant="outlined" startIcon={<Printer aria-hidden />}>
            打印
          </Button>
          <Button variant="outlined" disabled>
            归档
          </Button>
          <Button variant="contained" disabled>
            送签
          </Button>
          <MoreMenu actions={more} />
        </Row>
        <Row style={{ marginTop: '.625rem' }}>
          <MenuButton label="导出" actions={more} />
          <Button variant="outlined" size="small">
            小按钮
          </Button>
          <Button variant="text">看条文</Button>
        </Row>
      </Sample>
      <Sample title="状态词：形状各不相同">
        <div
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(8rem, 1fr))',
            gap: '.5rem 0',
          }}
        >
          {states.map((state) => (
            <StatusWord key={state.kind} {...state} />
          ))}
        </div>
      </Sample>
      <Sample title="学习计划：数得清的格子">
        <TickBar ticks={ticks} label="24项中15项已完成，1项逾期，8项未开始" onOpen={nothing} />
        <Note>
          <strong>15</strong> 已完成　<strong>1</strong> 逾期　<strong>8</strong> 未开始
        </Note>
      </Sample>
      <Sample title="进度">
        <ProgressPanel
          what="正在导出"
          done={112}
          total={186}
          unit="份"
          doneBytes={23.5 * 1024 * 1024}
          totalBytes={38.2 * 1024 * 1024}
          remainingMs={40_000}
          onCancel={nothing}
        />
      </Sample>
      <Sample title="空白页">
        <EmptyState
          title="还没有学习计划"
          text="从去年的计划起头，或用Excel导入。"
          actions={
            <>
              <Button variant="contained">制定学习计划</Button>
              <Button variant="text">载入示例</Button>
            </>
          }
        />
      </Sample>
    </div>
  );
}
