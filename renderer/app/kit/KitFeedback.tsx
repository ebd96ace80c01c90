import { useState } from 'react';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { Notice } from '../../ui/feedback/Notice';
import { useToast } from '../../ui/feedback/toast-context';
import { Row, Sample } from './Sample';

/** Notices, toast, confirmation, empty page. */
export function KitFeedback() {
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <div>
      <Sample title="提示">
        <div style={{ display: 'grid', gap: '.5rem' }}>
          <Notice tone="success" actions={<Link component="button">打开所在文件夹</Link>}>
            已导出186份，共38.2 MB，到 E:\迎检资料_红会机关支部_2026
          </Notice>
          <Notice tone="warn" actions={<Link component="button">去写明原因</Link>}>
            4月第二党小组会没有记录。
          </Notice>
          <Notice tone="info">
            看到<strong>“可以拔出”</strong>之前，请不要拔U盘。
          </Notice>
          <Notice tone="error" code="E-142">
            没有写成，原来的内容没有动。换一个U盘再试。
          </Notice>
        </div>
      </Sample>
      <Sample title="可撤销的删除，10秒；不可撤销的先问">
        <Row>
          <Button
            variant="outlined"
            onClick={() => {
              toast.show({ text: '“8月主题党日”已移入回收站', onUndo: () => undefined });
            }}
          >
            移入回收站
          </Button>
          <Button
            variant="outlined"
            onClick={() => {
              setAsking(true);
            }}
          >
            归档…
          </Button>
        </Row>
        <ConfirmDialog
          open={isAsking}
          title="归档“第3次支部党员大会”？"
          confirmLabel="归档第3次支部党员大会"
          cancelLabel="先不归档"
          onConfirm={close}
          onCancel={close}
        >
          归档后不能再改，有错只能出更正单。
        </ConfirmDialog>
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
