import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import type { AppInfo } from '../../../shared/ipc/requests/shell';
import { localTimeOfInstant } from '../../../shared/domain/dates';
import { failureText } from '../../../shared/words/failures';
import { settingsWords } from '../../../shared/words/settings';
import { useData } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { Notice } from '../../ui/feedback/Notice';
import { useToast } from '../../ui/feedback/toast-context';
import { FormSection } from '../../ui/field/FormSection';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { TabBody } from './TabBody';

const words = settingsWords.about;

/** Versions to read out on the phone, where the data lies, and that nothing goes out. */
export function AboutTab() {
  const desk = useDesk();
  const toast = useToast();
  const { now } = useData();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    void desk['app.getInfo']({}).then((reply) => {
      if (reply.ok) setInfo(reply.value);
    });
  }, [desk]);
  const saveCopy = async (): Promise<void> => {
    const reply = await desk['app.saveDataCopy']({});
    if (reply.ok) toast.show({ text: words.copySaved(reply.value.label, reply.value.fileCount) });
    else if (reply.failure.code !== 'cancelled') toast.show({ text: failureText(reply.failure) });
  };
  return (
    <TabBody>
      <Notice tone="info" announce={false}>
        {words.practice}
      </Notice>
      <FormSection title={words.program} columns={1}>
        <DescriptionList
          items={[
            { id: 'version', label: words.version, value: info?.version ?? words.reading },
            {
              id: 'runtime',
              label: words.runtime,
              value: info && `Electron ${info.electron}，Chromium ${info.chrome}，Node ${info.node}`,
            },
            { id: 'platform', label: words.platform, value: info?.platform },
            { id: 'clock', label: words.clock, value: localTimeOfInstant(now()).replace('T', ' ') },
            { id: 'network', label: words.network, value: words.noNetwork, isWide: true },
            { id: 'folder', label: words.dataFolder, value: info?.dataFolder, isWide: true },
          ]}
        />
        <div>
          <Button variant="outlined" onClick={() => void saveCopy()}>
            {words.saveCopy}
          </Button>
        </div>
      </FormSection>
    </TabBody>
  );
}
