/** 特殊情况: since when, on what it rests, contacts, what is due. */
import { covers, formatDateZh } from '../../../../shared/domain/dates';
import { formCircumstances, isOldTick } from '../../../../shared/domain/member-circumstances';
import { contactDue, isKeptInTouch, lostDue } from '../../../../shared/domain/member-life';
import type { Circumstance } from '../../../../shared/schema/member-life';
import { circumstanceWords, contactWayWords } from '../../../../shared/words/domain';
import {
  circumstanceEntryWords as entryWords,
  memberFileWords as words,
} from '../../../../shared/words/member-life';
import { color } from '../../../ui/color';
import { circumstanceEntry, contactEntry, endCircumstanceEntry } from './entries/circumstance-entries';
import { correction, EntrySection } from './EntrySection';
import { FactList, FactRow, type FactAction } from './FactRow';
import type { SectionProps } from './section-props';

export function CircumstanceSection(props: SectionProps) {
  const { context, open, isLocked } = props;
  const { life, today } = context;
  const rows = [...life.circumstances].sort((a, b) => {
    const [inA, inB] = [covers(a, today), covers(b, today)];
    return inA === inB ? (a.from < b.from ? 1 : -1) : inA ? -1 : 1;
  });
  // What an older file only ticked, where nothing with days has been registered since.
  const old = formCircumstances.filter((kind) => isOldTick(kind, life));
  const isEmpty = rows.length + old.length === 0;
  return (
    <EntrySection
      title={words.sections.circumstances}
      adds={[{ label: words.add.circumstance, entry: () => circumstanceEntry(context) }]}
      {...{ open, isLocked }}
    >
      {isEmpty ? <span style={{ color: color.ink2 }}>{words.none.circumstances}</span> : null}
      {isEmpty ? null : (
        <FactList aria-label={words.sections.circumstances}>
          {old.map((kind) => (
            <FactRow
              key={kind}
              title={circumstanceWords[kind]}
              meta={entryWords.fromOldFlag}
              notes={
                kind === 'attendanceExempt' ? [entryWords.exemptBasis(life.member.exemptBasis ?? '')] : []
              }
              actions={
                isLocked
                  ? []
                  : [
                      {
                        id: 'since',
                        label: entryWords.addSince,
                        spoken: entryWords.addSinceOf(circumstanceWords[kind]),
                        onRun: () => {
                          open(circumstanceEntry(context, undefined, kind));
                        },
                      },
                    ]
              }
            />
          ))}
          {rows.map((row) => (
            <CircumstanceRow key={row.id} {...props} row={row} />
          ))}
        </FactList>
      )}
    </EntrySection>
  );
}

function CircumstanceRow(props: SectionProps & { readonly row: Circumstance }) {
  const { context, open, isLocked, nameOf, row } = props;
  const { life, today, parameters } = context;
  const contacts = life.contacts.filter((contact) => contact.circumstanceId === row.id).reverse();
  const isOpen = covers(row, today);
  const next = contactDue(row, life.contacts, today, parameters);
  const lost = lostDue(row, life.statusSpans, today, parameters);
  const what = circumstanceWords[row.kind];
  const keeper = row.contactId && nameOf(row.contactId);
  const decided = [row.decidedBy, row.decidedOn && formatDateZh(row.decidedOn), row.docNo].filter(Boolean);
  const due: string[] = [];
  if (next?.isOverdue) due.push(entryWords.contactOverdue(next.dueOn));
  if (lost?.isDue) {
    due.push((lost.what === 'suspend' ? entryWords.lostSuspend : entryWords.lostRemove)(lost.on, true));
  }
  const touch = [
    next && !next.isOverdue ? entryWords.contactDue(next.dueOn) : undefined,
    lost && !lost.isDue
      ? (lost.what === 'suspend' ? entryWords.lostSuspend : entryWords.lostRemove)(lost.on, false)
      : undefined,
  ].filter(Boolean);
  const actions: FactAction[] = [];
  if (isOpen && (isKeptInTouch(row.kind) || row.kind === 'lost')) {
    actions.push({
      id: 'contact',
      label: words.contact,
      spoken: words.contactOf(what),
      onRun: () => {
        open(contactEntry(context, row));
      },
    });
  }
  if (row.to === undefined) {
    actions.push({
      id: 'end',
      label: words.end,
      spoken: words.endOf(what),
      onRun: () => {
        open(endCircumstanceEntry(context, row));
      },
    });
  }
  actions.push({
    id: 'correct',
    label: words.correct,
    spoken: words.correctOf(what),
    onRun: () => {
      open(circumstanceEntry(context, row));
    },
  });
  return (
    <FactRow
      title={what}
      meta={words.span(row.from, row.to)}
      notes={[
        [row.place, keeper && entryWords.keptBy(keeper)].filter(Boolean).join('，') || undefined,
        decided.join('，') || undefined,
        row.note,
        touch.join('，') || undefined,
      ]}
      due={due}
      actions={isLocked ? [] : actions}
    >
      {contacts.length === 0 ? null : (
        <details style={{ fontSize: '.875rem' }}>
          <summary>{entryWords.contacts(contacts.length)}</summary>
          <FactList aria-label={entryWords.contacts(contacts.length)}>
            {contacts.map((contact) => (
              <FactRow
                key={contact.id}
                title={entryWords.contactLine(
                  contact.on,
                  contactWayWords[contact.way],
                  contact.by,
                  contact.reached,
                )}
                notes={[contact.result]}
                actions={correction({ open, isLocked }, formatDateZh(contact.on), () =>
                  contactEntry(context, row, contact),
                )}
              />
            ))}
          </FactList>
        </details>
      )}
    </FactRow>
  );
}
