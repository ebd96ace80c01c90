import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { branchesWords } from '../../../shared/words/branches';
import { recycleBinWords } from '../../../shared/words/recycle';
import { settingsWords } from '../../../shared/words/settings';
import { color } from '../../ui/color';
import { FormSection } from '../../ui/field/FormSection';
import { TabBody } from './TabBody';

const words = settingsWords.data;

/** What is done with the data as a whole, each on a page of its own. */
export function DataTab() {
  return (
    <TabBody>
      <DataPlace
        title={words.backup}
        note={words.backupNote}
        action={words.openBackup}
        route="/settings/backup"
        isPrimary
      />
      <DataPlace
        title={words.handover}
        note={words.handoverNote}
        action={words.openHandover}
        route="/handover"
      />
      <DataPlace title={words.changes} note={words.changesNote} action={words.openChanges} route="/changes" />
      <DataPlace
        title={recycleBinWords.place}
        note={recycleBinWords.placeNote}
        action={recycleBinWords.openPlace}
        route="/recycle"
      />
      <DataPlace
        title={words.looks}
        note={words.looksNote}
        action={words.openLooks}
        route="/changes?kind=looks"
      />
      <DataPlace
        title={words.dataExports}
        note={words.dataExportsNote}
        action={words.openDataExports}
        route="/changes?kind=dataExports"
      />
      <DataPlace
        title={words.retention}
        note={words.retentionNote}
        action={words.openRetention}
        route="/settings/retention"
      />
      <DataPlace
        title={branchesWords.place}
        note={branchesWords.placeNote}
        action={branchesWords.openPlace}
        route="/settings/new-branch"
      />
      <DataPlace title={words.wipe} note={words.wipeNote} action={words.openWipe} route="/settings/wipe" />
    </TabBody>
  );
}

interface DataPlaceProps {
  readonly title: string;
  readonly note: string;
  readonly action: string;
  readonly route: string;
  readonly isPrimary?: boolean;
}

function DataPlace({ title, note, action, route, isPrimary = false }: DataPlaceProps) {
  const navigate = useNavigate();
  return (
    <FormSection title={title} columns={1}>
      <p style={{ margin: 0, color: color.ink2 }}>{note}</p>
      <div>
        <Button variant={isPrimary ? 'contained' : 'outlined'} onClick={() => void navigate(route)}>
          {action}
        </Button>
      </div>
    </FormSection>
  );
}
