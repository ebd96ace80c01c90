import { useState } from 'react';
import { AttachmentWell } from '../../ui/field/AttachmentWell';
import { CheckField } from '../../ui/field/CheckField';
import { DateTimeRangeField } from '../../ui/field/DateTimeRangeField';
import { FormSection, WholeRow } from '../../ui/field/FormSection';
import { MaskedField } from '../../ui/field/MaskedField';
import { PlainSelect } from '../../ui/field/PlainSelect';
import { RadioField } from '../../ui/field/RadioField';
import { TextAreaField } from '../../ui/field/TextAreaField';
import { TextField } from '../../ui/field/TextField';
import { useToast } from '../../ui/feedback/toast-context';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { useSaveShortcut } from '../../ui/keyboard/use-shortcut';

const attendance = ['到会', '因公请假', '病假', '事假', '无故缺席'].map((label) => ({ value: label, label }));

/** A form as it will be. */
export function KitForm() {
  const toast = useToast();
  const [when, setWhen] = useState({ date: '2026-09-18', from: '14:30', to: '16:10' });
  const [place, setPlace] = useState('三楼会议室');
  const [idNo, setIdNo] = useState('');
  const [resolution, setResolution] = useState('');
  const [way, setWay] = useState('hands');
  const [isOnline, setOnline] = useState(false);
  const [presence, setPresence] = useState('因公请假');
  const [password, setPassword] = useState('');
  useSaveShortcut(() => {
    toast.show({ text: '已保存 14:32' });
  });
  return (
    <EnterToNext>
      <FormSection title="基本情况" note="带 * 的送签前要填">
        <WholeRow>
          <DateTimeRangeField label="会议时间" value={when} onChange={setWhen} required />
        </WholeRow>
        <TextField label="地点" value={place} onChange={setPlace} required limit={50} />
        <MaskedField
          label="公民身份号码"
          masked="110105********0426"
          value={idNo}
          onChange={setIdNo}
          onReveal={() => Promise.resolve('110105197105120426')}
        />
        <WholeRow>
          <TextAreaField
            label="决议"
            hint="送签前要写明会议决定了什么"
            placeholder="如：同意《……办法》，自印发之日起施行"
            value={resolution}
            onChange={setResolution}
            limit={2000}
            rows={2}
          />
        </WholeRow>
        <RadioField
          label="表决方式"
          value={way}
          onChange={setWay}
          inline
          options={[
            { value: 'hands', label: '举手' },
            { value: 'ballot', label: '无记名投票' },
            { value: 'none', label: '口头' },
          ]}
        />
        <TextField
          label="密码"
          value={password}
          onChange={setPassword}
          secret
          help="至少8位，记在保险柜里的那张纸上"
        />
        <CheckField label="线上召开" value={isOnline} onChange={setOnline} help="须写明平台和原因" />
        <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
          <span>吴建平</span>
          <PlainSelect
            label="吴建平的出席情况"
            value={presence}
            usual="到会"
            options={attendance}
            onChange={setPresence}
          />
        </div>
        <WholeRow>
          <AttachmentWell
            label="照片附件"
            help="jpg、png、pdf，每份不超过20 MB"
            items={[
              { id: '1', name: '会场全景.jpg', sizeBytes: 3_400_000, isImage: true, note: '2026年9月18日' },
              { id: '2', name: '签到表扫描件.pdf', sizeBytes: 860_000, progress: 0.61 },
            ]}
            onBrowse={() => undefined}
            onDropFiles={() => undefined}
            onOpen={() => undefined}
            onRemove={() => undefined}
          />
        </WholeRow>
      </FormSection>
    </EnterToNext>
  );
}
