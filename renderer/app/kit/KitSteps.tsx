import { Printer, Undo2 } from 'lucide-react';
import Button from '@mui/material/Button';
import { ProgressPanel } from '../../ui/feedback/ProgressPanel';
import { Notice } from '../../ui/feedback/Notice';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { FootBar } from '../../ui/layout/FootBar';
import { StepLine } from '../../ui/layout/StepLine';
import { StepList } from '../../ui/layout/StepList';

const nothing = () => undefined;

/** A document's head, the steps of a wizard, a big progress, a big notice. */
export function KitSteps() {
  return (
    <div>
      <DocumentHeader
        title="2026年第3次支部党员大会"
        meta="9月18日"
        onBack={nothing}
        state={
          <StepLine
            label="记录状态"
            currentId="draft"
            steps={[
              { id: 'draft', label: '草稿', note: '已保存 14:32', glyph: 'draft' },
              { id: 'out', label: '送签稿', glyph: 'outForSignature' },
              { id: 'signed', label: '已签字归档', glyph: 'done' },
            ]}
          />
        }
        secondary={
          <Button variant="outlined" startIcon={<Printer aria-hidden />}>
            打印
          </Button>
        }
        primary={<Button variant="contained">送签</Button>}
        more={[{ id: 'docx', label: '另存为Word', onRun: nothing }]}
      />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: '11rem minmax(0, 1fr)',
          gap: 36,
          padding: '24px 32px',
        }}
      >
        <StepList
          label="导出步骤"
          currentId="write"
          steps={[
            { id: 'choose', label: '选资料', note: '12类，186份' },
            { id: 'stick', label: '选U盘', note: '红会01（E:）' },
            { id: 'write', label: '写入', note: '正在写' },
            { id: 'check', label: '读回核对', note: '逐份重读比对' },
          ]}
        />
        <div style={{ display: 'grid', gap: 16, alignContent: 'start' }}>
          <ProgressPanel
            isBig
            what="已写入 112份"
            done={112}
            total={186}
            unit="份"
            doneBytes={23.5 * 1024 * 1024}
            totalBytes={38.2 * 1024 * 1024}
            remainingMs={40_000}
            bytesPerSecond={0.4 * 1024 * 1024}
            current="正在写：04_主题党日\20260424_主题党日_应急救护进社区.pdf"
          />
          <Notice tone="info" announce={false}>
            写完后把U盘上的每一份重读一遍，与本机比对。看到<strong>“可以拔出”</strong>之前，请不要拔U盘。
          </Notice>
          <Notice tone="error" code="E-142" announce={false}>
            没有写成，原来的内容没有动。换一个U盘再试。
          </Notice>
          <Notice
            tone="error"
            block
            title="D盘写满了，现在只能查看、打印、导出"
            code="E-142"
            announce={false}
            actions={
              <>
                <Button variant="contained">查看D盘占用</Button>
                <Button variant="outlined">再试一次</Button>
              </>
            }
          >
            14:32以前的内容都完好，14:35写的86个字也在，已暂存到C盘，有了空间自动补存。
          </Notice>
        </div>
      </div>
      <FootBar
        note={
          <>
            <Undo2 aria-hidden />
            导入后可整批撤销，与没有导入过一样。空格不会清掉已存的内容。
          </>
        }
        actions={
          <>
            <Button variant="outlined">不导入了</Button>
            <Button variant="contained">导入6人，余2人待处理</Button>
          </>
        }
      />
    </div>
  );
}
