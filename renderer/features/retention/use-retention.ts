/** What is due, and the names to say it with. */
import { useEffect, useMemo, useState } from 'react';
import { admissionEnds } from '../../../shared/domain/admission';
import { namesOf } from '../../../shared/domain/change-names';
import { dayOfInstant } from '../../../shared/domain/dates';
import { dueErasures, type ErasureProposal, type RetentionTables } from '../../../shared/domain/retention';
import { RETENTION_SETTING, retentionRulesOf, type RetentionRule } from '../../../shared/rules/retention';
import type { ErasedSubject } from '../../../shared/ipc/requests/persons';
import type { Erasure, Handover, Setting } from '../../../shared/schema/ledger';
import { useData, useRecords, useRosterTables, useTable } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { useLifeTables } from './use-life-tables';

export interface Retention {
  tables: RetentionTables;
  due: ErasureProposal[];
  rules: RetentionRule[];
  setting: Setting | undefined;
  /** Newest first. */
  records: Erasure[];
  nameOf: (id: string) => string | undefined;
  /** Packages given to another PC, newest first: an erasure does not reach them. */
  packages: Handover[];
  /** What main says was destroyed; undefined until it answered. */
  erased: { erased: ErasedSubject[]; unfinished: number } | undefined;
  /** Asks main again. */
  refresh: () => void;
}

/** undefined while loading. */
export function useRetention(): Retention | undefined {
  const { now } = useData();
  const [at] = useState(now);
  const roster = useRosterTables();
  const attachments = useTable('attachments');
  const importRuns = useTable('importRuns');
  const settings = useTable('settings');
  const erasures = useTable('erasures');
  const handovers = useTable('handovers');
  const plans = useTable('studyPlans');
  const items = useTable('planItems');
  const life = useLifeTables();
  const main = useMain();
  // Drafts are named by what they belong to; without any nobody waits for ten years of records.
  const hasErasedDraft = erasures?.some(({ what }) => what === 'draft') === true;
  const wantsRecords = hasErasedDraft || (main.drafts !== undefined && main.drafts.length > 0);
  const meetings = useRecords(wantsRecords);
  return useMemo(() => {
    if (!roster || !attachments || !importRuns || !settings || !erasures || !plans || !items)
      return undefined;
    if (!life || !handovers || !main.drafts || (wantsRecords && !meetings)) return undefined;
    const setting = settings.find(({ key }) => key === RETENTION_SETTING);
    const rules = retentionRulesOf(setting?.value);
    const tables = { ...roster, ...life, attachments, importRuns };
    const due = dueErasures({
      tables,
      rules,
      today: dayOfInstant(at),
      drafts: main.drafts,
      ...admissionEnds(life.developmentCases),
    });
    const names = namesOf({ roster, records: meetings ?? [], plans, items });
    const files = new Map(importRuns.map(({ id, fileName }) => [id, fileName]));
    return {
      tables,
      // What goes without asking is not offered for asking.
      due: due.filter(({ rule }) => rule.parameters.when === 'ask'),
      rules,
      setting,
      records: [...erasures].sort((a, b) => (a.at < b.at ? 1 : -1)),
      nameOf: (id) => names(id) ?? files.get(id),
      packages: handovers
        .filter(({ direction }) => direction === 'given')
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
      erased: main.erased,
      refresh: main.refresh,
    };
  }, [
    roster,
    life,
    attachments,
    importRuns,
    settings,
    erasures,
    handovers,
    plans,
    items,
    meetings,
    main,
    wantsRecords,
    at,
  ]);
}

interface Main {
  drafts: { ownerId: string; savedAt: string }[] | undefined;
  erased: Retention['erased'];
  refresh: () => void;
}

function useMain(): Main {
  const desk = useDesk();
  const [asked, setAsked] = useState(0);
  const [answers, setAnswers] = useState<Omit<Main, 'refresh'>>({ drafts: undefined, erased: undefined });
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([desk['drafts.list']({}), desk['persons.listErased']({})]).then(([drafts, erased]) => {
      if (!isCurrent) return;
      setAnswers({
        drafts: drafts.ok ? drafts.value.drafts : [],
        erased: erased.ok ? erased.value : undefined,
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, asked]);
  return useMemo(
    () => ({
      ...answers,
      refresh: () => {
        setAsked((before) => before + 1);
      },
    }),
    [answers],
  );
}
