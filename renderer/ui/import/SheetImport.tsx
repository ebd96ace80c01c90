import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { sheetImportWords as words } from '../../../shared/words/sheet-import';
import { templateWords } from '../../../shared/words/templates';
import { EmptyState } from '../feedback/EmptyState';
import { Notice } from '../feedback/Notice';
import { DocumentHeader } from '../layout/DocumentHeader';

/** In the largest text the questions may fill the window: then the page scrolls and the rows keep some height. */
const Page = styled('main')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  '& > :has([role=grid])': { minHeight: '14rem' },
});
const Foot = styled('div')({ flex: 'none', position: 'sticky', bottom: 0, zIndex: 1 });

interface SheetImportProps {
  readonly title: string;
  /** What is promised before a file is chosen; then the file's name. */
  readonly meta: string;
  readonly onBack: () => void;
  readonly onSaveTemplate: () => void;
  readonly onPick: () => void;
  /** What the sheet must hold, while none is open. */
  readonly start: { readonly title: string; readonly text: string };
  /** Why the last file was not taken. */
  readonly refusal:
    { readonly sentence: string; readonly action?: string; readonly code?: string } | undefined;
  /** Above the rows: read before, questions to answer. */
  readonly notices?: ReactNode;
  readonly isOpen: boolean;
  /** The rows and what is done with them; before a file is open, what else the page has to show. */
  readonly children: ReactNode;
  /** What is promised and the one red button; stays in sight. */
  readonly foot?: ReactNode;
}

/** Frame of every import from a sheet: the template, the file, what is wrong with it, then its rows. */
export function SheetImport(props: SheetImportProps) {
  const { title, meta, onBack, onSaveTemplate, onPick, start, refusal, notices, isOpen, children, foot } =
    props;
  return (
    <Page>
      <DocumentHeader
        title={title}
        meta={meta}
        onBack={onBack}
        secondary={
          <>
            <Button variant="outlined" onClick={onSaveTemplate}>
              {templateWords.save}
            </Button>
            {isOpen ? (
              <Button variant="outlined" onClick={onPick}>
                {words.another}
              </Button>
            ) : null}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 12, padding: '12px 32px' }}>
        {refusal ? (
          <Notice
            tone="error"
            {...(refusal.action === undefined ? {} : { title: refusal.sentence })}
            {...(refusal.code === undefined ? {} : { code: refusal.code })}
          >
            {refusal.action ?? refusal.sentence}
          </Notice>
        ) : null}
        {notices}
        {isOpen ? null : (
          <EmptyState
            title={start.title}
            text={start.text}
            actions={
              <Button variant="contained" onClick={onPick}>
                {words.pick}
              </Button>
            }
          />
        )}
      </div>
      {children}
      {foot === undefined ? null : <Foot>{foot}</Foot>}
    </Page>
  );
}
