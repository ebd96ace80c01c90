/** Puts together what the editor's sections need: the form, its facts, and what is still missing where. */
import { useCallback, useMemo } from 'react';
import type { MissingCode, MissingPart } from '../../../../shared/domain/before-signature';
import { dayOfInstant } from '../../../../shared/domain/dates';
import type { RosterTables } from '../../../../shared/domain/roster';
import { workingDayTablesOf, type WorkingDayTables } from '../../../../shared/domain/working-days';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import type { PlanItem } from '../../../../shared/schema/study-plan';
import { missingWords } from '../../../../shared/words/domain';
import { handbookOf, type Handbook } from '../../../../shared/domain/handbook';
import { meetingSetting, type MeetingSetting } from '../../../../shared/domain/meeting-setting';
import { useBranch, useData, useTable } from '../../../data/data-context';
import { meetingDay, meetingFacts, meetingPeople, type MeetingFacts } from '../form/meeting-facts';
import type { LastTime } from '../form/last-time';
import type { MeetingForm } from '../form/meeting-form';
import type { EditorModel } from './editor-model';

/** Not gaps but mistakes: they are said as soon as they are made. */
const contradictions: ReadonlySet<MissingCode> = new Set<MissingCode>([
  'seqNoTaken',
  'hostAbsent',
  'recorderAbsent',
  'speakerAbsent',
]);

export interface FactsSources {
  recordId: string;
  row: OrgLifeRecord | null;
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  attachments: readonly Attachment[];
}

export function useMeetingFacts(form: MeetingForm, sources: FactsSources): MeetingFacts {
  const { recordId, row, tables, records, attachments } = sources;
  const branch = useBranch();
  const { now } = useData();
  const at = now();
  const day = meetingDay(form, row, dayOfInstant(at));
  const { scope } = form;
  const people = useMemo(() => meetingPeople(row, tables, scope, day), [row, tables, scope, day]);
  const { setting, workingDays } = useMeetingSetting();
  const minute = at.slice(0, 16);
  return useMemo(
    () =>
      meetingFacts({
        form,
        row,
        branch,
        tables,
        records,
        attachments,
        recordId,
        now: `${minute}:00.000Z`,
        people,
        setting,
        workingDays,
      }),
    [form, row, branch, tables, records, attachments, recordId, minute, people, setting, workingDays],
  );
}

/** What the branch decided about its records and which days are off; the usual until it is read. */
function useMeetingSetting(): {
  setting: MeetingSetting;
  workingDays: WorkingDayTables;
  handbook: Handbook;
} {
  const settings = useTable('settings');
  return useMemo(
    () => ({
      setting: meetingSetting(settings ?? []),
      workingDays: workingDayTablesOf(settings ?? []),
      handbook: handbookOf(settings ?? []),
    }),
    [settings],
  );
}

export interface ModelInput {
  form: MeetingForm;
  change: EditorModel['change'];
  facts: MeetingFacts;
  tables: RosterTables;
  planItems: readonly PlanItem[];
  attachments: readonly Attachment[];
  /** 送签 was tried: say at each field what is wanted. */
  showHints: boolean;
  isNew: boolean;
  lastTime: LastTime | undefined;
}

export function useEditorModel(input: ModelInput): EditorModel {
  const { form, change, facts, tables, planItems, attachments, showHints, isNew, lastTime } = input;
  const branch = useBranch();
  const { newId, now } = useData();
  const { setting, handbook } = useMeetingSetting();
  const { mostSections } = setting;
  const today = dayOfInstant(now());
  const set = useCallback(
    (patch: Partial<MeetingForm>) => {
      change((before) => ({ ...before, ...patch }));
    },
    [change],
  );
  return useMemo(
    () => ({
      form,
      change,
      set,
      facts,
      branch,
      tables,
      planItems,
      attachments,
      isNew,
      lastTime,
      newId,
      today,
      mostSections,
      handbook,
      hint: (field: string) =>
        showHints ? textOf(facts.missing, field, (code) => !contradictions.has(code)) : undefined,
      fault: (field: string) => textOf(facts.missing, field, (code) => contradictions.has(code)),
    }),
    [
      form,
      change,
      set,
      facts,
      branch,
      tables,
      planItems,
      attachments,
      isNew,
      lastTime,
      newId,
      today,
      mostSections,
      handbook,
      showHints,
    ],
  );
}

function textOf(
  missing: readonly MissingPart[],
  field: string,
  fits: (code: MissingCode) => boolean,
): string | undefined {
  const part = missing.find((one) => one.field === field && fits(one.code));
  return part ? missingWords[part.code] : undefined;
}
