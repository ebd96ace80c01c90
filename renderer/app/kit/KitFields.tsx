import { useState } from 'react';
import { NumberField } from '../../ui/field/NumberField';
import { PartialDateField } from '../../ui/field/PartialDateField';
import { PeoplePicker } from '../../ui/field/PeoplePicker';
import { PersonPicker } from '../../ui/field/PersonPicker';
import { SelectField } from '../../ui/field/SelectField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { samplePeople } from './sample-people';
import { Sample } from './Sample';

const people = samplePeople.map(({ id, name, post, group }) => ({ id, name, note: post || group }));
const groups = [
  { value: 'g1', label: '第一党小组' },
  { value: 'g2', label: '第二党小组' },
];

/** The fields that differ most from a plain text box. */
export function KitFields() {
  const [joined, setJoined] = useState('1998-07');
  const [host, setHost] = useState('p0');
  const [guests, setGuests] = useState<readonly string[]>(['p1', 'p3']);
  const [hours, setHours] = useState<number | null>(1.5);
  const [group, setGroup] = useState('g1');
  const [full, setFull] = useState('1998-01-15');
  return (
    <EnterToNext>
      <Sample title="日期，可只填年月：打 1998.7 即可">
        <PartialDateField label="入党时间" value={joined} onChange={setJoined} required />
      </Sample>
      <Sample title="选人，打姓名、拼音或首字母">
        <PersonPicker label="主持人" value={host} onChange={setHost} people={people} />
        <div style={{ height: '.75rem' }} />
        <PeoplePicker label="列席人员" value={guests} onChange={setGuests} people={people} />
      </Sample>
      <Sample title="字段：单位在框内">
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
          <NumberField label="时长" value={hours} onChange={setHours} unit="小时" step={0.5} min={0} />
          <SelectField label="党小组" value={group} onChange={setGroup} options={groups} />
        </div>
      </Sample>
      <Sample title="离开时查错">
        <PartialDateField
          label="转正时间"
          value={full}
          onChange={setFull}
          error={full < joined ? '早于入党时间（1998年7月）。请核对入党时间，或改这里。' : undefined}
        />
      </Sample>
    </EnterToNext>
  );
}
