import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useRosterTables } from '../../../data/data-context';
import { leaveOutUncollected } from '../../../../shared/import/collected';
import type { ImportDecisions } from '../../../../shared/import/decisions';
import { useCollected } from '../use-collected';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { DoneStep } from './DoneStep';
import { ImportRuns } from './ImportRuns';
import { PickStep } from './PickStep';
import type { FinishedImport } from './use-import-run';
import { useRosterFile } from './use-roster-file';

/**
 * `/members/import`: 选文件, 对应列, 核对; `?view=runs` lists the earlier imports. The file that is open stands in the
 * address (`/members/import/:file`, main's token, which means nothing by itself): after a lock it is read again.
 */
export function ImportRosterPage() {
  const [params] = useSearchParams();
  return params.get('view') === 'runs' ? <ImportRuns /> : <ImportWizard />;
}

function ImportWizard() {
  const navigate = useNavigate();
  const tables = useRosterTables();
  const { file } = useParams();
  const files = useRosterFile({
    token: file,
    onChange: (token) => {
      void navigate(`/members/import${token === undefined ? '' : `/${token}`}`, { replace: true });
    },
  });
  const [isMapping, setMapping] = useState(false);
  const [decisions, setDecisions] = useState<ImportDecisions>({});
  const [finished, setFinished] = useState<FinishedImport>();
  const { roster, settings } = files;
  const collected = useCollected();
  // What is checked and written; the columns themselves stay as chosen, for when the switch is turned on.
  const taken = useMemo(
    () => roster && collected && { ...roster, mapping: leaveOutUncollected(roster.mapping, collected) },
    [roster, collected],
  );

  if (!tables || !settings || !collected) return null;
  if (finished) {
    return (
      <DoneStep
        finished={finished}
        onAgain={() => {
          setFinished(undefined);
          setDecisions({});
          files.close();
        }}
      />
    );
  }
  if (!roster || !taken) return <PickStep files={files} />;
  // The page stays here until 去核对 is pressed, also once a column for the names is known.
  const stay =
    <Given extends unknown[]>(change: (...given: Given) => void) =>
    (...given: Given): void => {
      setMapping(true);
      change(...given);
    };
  // Without a column for the names nothing can be checked yet.
  if (isMapping || !roster.mapping.columns.some((column) => column.field === 'name')) {
    return (
      <ColumnsStep
        roster={roster}
        collected={collected}
        onSheet={stay(files.chooseTable)}
        onHeads={stay(files.chooseHeads)}
        onMapping={stay(files.changeMapping)}
        onBack={files.close}
        onNext={() => {
          setMapping(false);
          // Answers belong to the reading of the columns they were given for.
          setDecisions({});
        }}
      />
    );
  }
  return (
    <CheckStep
      roster={taken}
      tables={tables}
      settings={settings}
      decisions={decisions}
      onDecisions={setDecisions}
      onColumns={() => {
        setMapping(true);
      }}
      onGiveUp={() => void navigate('/members')}
      onDone={setFinished}
    />
  );
}
