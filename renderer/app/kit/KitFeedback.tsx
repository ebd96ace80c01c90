import { useState } from 'react';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { color, shadow } from '../../ui/color';
import { ConfirmCard } from '../../ui/feedback/ConfirmCard';
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog';
import { Notice } from '../../ui/feedback/Notice';
import { ToastBox } from '../../ui/feedback/ToastBox';
import { useToast } from '../../ui/feedback/toast-context';
import { Row, Sample } from './Sample';

const Card = styled('div')({ borderRadius: 6, boxShadow: shadow.popover, background: color.page });
const removed = { text: '“8月主题党日”已移入回收站', onUndo: () => undefined };
const question = {
  title: '归档“第3次支部党员大会”？',
  children: '归档后不能再改，有错只能出更正单。',
  confirmLabel: '归档第3次支部党员大会',
  cancelLabel: '先不归档',
};

/** Notices, toast, confirmation. */
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
        </div>
      </Sample>
      <Sample title="可撤销的删除，10秒">
        <ToastBox toast={removed} onClose={() => undefined} />
      </Sample>
      <Sample title="不可撤销的先问">
        <Card>
          <ConfirmCard
            {...question}
            titleId="kit-question"
            textId="kit-consequence"
            onConfirm={close}
            onCancel={close}
          />
        </Card>
        <Row style={{ marginTop: '.625rem' }}>
          <Button
            variant="outlined"
            onClick={() => {
              toast.show(removed);
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
        <ConfirmDialog open={isAsking} {...question} onConfirm={close} onCancel={close} />
      </Sample>
    </div>
  );
}
