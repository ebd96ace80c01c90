import Button from '@mui/material/Button';
import { appWords } from '../../../shared/words/app';
import { useSaveCopy } from '../boot/BootPages';

/** 保存数据副本 beside a more important button, and what came of it. The copy is sealed as the data is. */
export function SaveCopyButton() {
  const { saveCopy, saved } = useSaveCopy();
  return (
    <>
      <Button variant="outlined" onClick={() => void saveCopy()}>
        {appWords.boot.saveCopy}
      </Button>
      {saved === '' ? null : (
        <span role="status" style={{ maxWidth: '22rem', overflowWrap: 'anywhere' }}>
          {saved}
        </span>
      )}
    </>
  );
}
