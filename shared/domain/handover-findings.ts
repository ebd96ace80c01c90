/** What the program has found and nobody has decided yet, for the printed hand-over list. Pure. */
import { RETENTION_SETTING, retentionRulesOf } from '../rules/retention';
import type { ErasureClass } from '../schema/ledger';
import { yearOf, type CalendarDate } from './dates';
import type { HandoverContext, HandoverTables } from './handover';
import { dueErasures } from './retention';
import { planProgress } from './study-plan';

export type HandoverFinding =
  | { kind: 'noPlan'; year: number }
  /** Items of this year whose month is over and that nothing fulfilled. */
  | { kind: 'planOverdue'; year: number; topics: string[] }
  /** Past its period of keeping (D-01 to D-03); names only where it is about a person still known by name. */
  | { kind: 'retentionDue'; what: ErasureClass; count: number; names: string[] }
  /** Of the records of persons, files whose key is lost: they cannot be read any more. */
  | { kind: 'keysMissing'; count: number }
  | { kind: 'damagedAttachments'; count: number }
  /** Only known once the package was made: on the printed list. */
  | { kind: 'lackingAttachments'; count: number }
  | { kind: 'damagedSnapshots'; count: number }
  | { kind: 'journalDamaged'; firstBadSeq: number }
  | { kind: 'selfTestFailed'; differences: number }
  /** Sticks that still hold keys of what was erased since. */
  | { kind: 'keysElsewhere'; places: string[] }
  | { kind: 'copyAwaitsErasure' };

/** In the order a successor takes them up: the branch's work, persons' data, files. */
export function handoverFindings(
  tables: HandoverTables,
  context: HandoverContext,
  today: CalendarDate,
): HandoverFinding[] {
  return [
    ...planFindings(tables, today),
    ...retentionFindings(tables, context, today),
    ...fileFindings(context),
  ];
}

function planFindings({ plans, planItems, records }: HandoverTables, today: CalendarDate): HandoverFinding[] {
  const year = yearOf(today);
  const plan = plans.find(({ planYear, level }) => planYear === year && level === 'year');
  if (!plan) return [{ kind: 'noPlan', year }];
  const items = planItems.filter(({ planId }) => planId === plan.id);
  const topics = planProgress(year, items, records, today)
    .filter(({ status }) => status === 'overdue')
    .map(({ item }) => item.topic);
  return topics.length === 0 ? [] : [{ kind: 'planOverdue', year, topics }];
}

function retentionFindings(
  { roster, attachments, importRuns, settings }: HandoverTables,
  { drafts }: HandoverContext,
  today: CalendarDate,
): HandoverFinding[] {
  const rules = retentionRulesOf(settings.find(({ key }) => key === RETENTION_SETTING)?.value);
  const tables = { ...roster, attachments, importRuns };
  const names = new Map(roster.persons.map(({ id, name }) => [id, name]));
  const due = dueErasures({ tables, rules, today, drafts })
    // Raw import rows go by themselves: there is nothing to decide.
    .filter(({ rule }) => rule.parameters.when === 'ask');
  return [...new Set(due.map(({ what }) => what))].map((what) => {
    const cases = due.filter((one) => one.what === what);
    return {
      kind: 'retentionDue',
      what,
      count: cases.length,
      names: cases.flatMap(({ personId }) => names.get(personId ?? '') ?? []),
    };
  });
}

function fileFindings({ storage }: HandoverContext): HandoverFinding[] {
  if (!storage) return [];
  const { recovered, selfTest, keysMissing = 0, secondCopy } = storage;
  const findings: HandoverFinding[] = [];
  if (recovered?.damage) findings.push({ kind: 'journalDamaged', firstBadSeq: recovered.damage.firstBadSeq });
  if (keysMissing > 0) findings.push({ kind: 'keysMissing', count: keysMissing });
  const attachments = recovered?.damagedAttachments.length ?? 0;
  if (attachments > 0) findings.push({ kind: 'damagedAttachments', count: attachments });
  const snapshots = recovered?.damagedSnapshots.length ?? 0;
  if (snapshots > 0) findings.push({ kind: 'damagedSnapshots', count: snapshots });
  if (selfTest && !selfTest.ok) findings.push({ kind: 'selfTestFailed', differences: selfTest.differences });
  if (secondCopy.awaitsErasure === true) findings.push({ kind: 'copyAwaitsErasure' });
  const places = (secondCopy.keysElsewhere ?? []).map(({ folder }) => folder);
  if (places.length > 0) findings.push({ kind: 'keysElsewhere', places });
  return findings;
}
