import { useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate, useParams } from 'react-router';
import { formatDateZh, formatPartialDateZh } from '../../../../shared/domain/dates';
import { storedFileOf, type StoredFile } from '../../../../shared/domain/member-file';
import {
  fieldDifferences,
  fieldKeyOf,
  mergeRefusal,
  type FilePair,
} from '../../../../shared/domain/merge-files';
import { rowDifferences } from '../../../../shared/domain/row-differences';
import { mergeWords as words } from '../../../../shared/words/merge';
import { useRosterTables } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { Notice } from '../../../ui/feedback/Notice';
import { FormSection } from '../../../ui/field/FormSection';
import { RadioField } from '../../../ui/field/RadioField';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { FootBar } from '../../../ui/layout/FootBar';
import { Page } from '../../../ui/layout/Page';
import { useMerge } from './use-merge';

/** `/members/merge/:a/:b`: two files of one person; which stays, what is right where they differ, what goes over. */
export function MergePage() {
  const { a = '', b = '' } = useParams();
  const tables = useRosterTables();
  const navigate = useNavigate();
  if (!tables) return null;
  const files = [storedFileOf(tables, a), storedFileOf(tables, b)] as const;
  const [first, second] = files;
  const refusal = first && second ? mergeRefusal({ kept: first, merged: second }) : 'missing';
  return (
    <Page>
      <DocumentHeader
        title={words.title}
        meta={words.intro}
        onBack={() => void navigate('/members')}
        secondary={
          <Button variant="outlined" onClick={() => void navigate('/members/merges')}>
            {words.list.title}
          </Button>
        }
      />
      {first && second && refusal === undefined ? (
        <MergeForm first={first} second={second} />
      ) : (
        <EmptyState title={words.refused[refusal ?? 'missing']} />
      )}
    </Page>
  );
}

function MergeForm({ first, second }: { readonly first: StoredFile; readonly second: StoredFile }) {
  const navigate = useNavigate();
  const { merge } = useMerge();
  const [keptId, setKeptId] = useState(first.member.id);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const pair: FilePair =
    keptId === first.member.id ? { kept: first, merged: second } : { kept: second, merged: first };
  const doubt = doubtOf(first, second);
  const run = async (): Promise<void> => {
    setBusy(true);
    const isDone = await merge(pair, taken);
    setBusy(false);
    if (isDone) await navigate('/members');
  };
  return (
    <>
      <div style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '16px 32px 32px' }}>
        <div style={{ maxWidth: 800, display: 'grid', gap: 24 }}>
          {doubt === undefined ? null : (
            <Notice tone="warn" announce={false}>
              {words.otherPerson[doubt]}
            </Notice>
          )}
          <FormSection title={words.keep} columns={1}>
            <RadioField
              label={words.keep}
              hideLabel
              value={keptId}
              onChange={(id) => {
                setKeptId(id);
                // Answers were given for the other order.
                setTaken(new Set());
              }}
              options={[first, second].map((file) => ({ value: file.member.id, label: fileLine(file) }))}
            />
          </FormSection>
          <Differences pair={pair} taken={taken} onTaken={setTaken} />
          <Notice tone="info" announce={false}>
            {words.signedStay}
          </Notice>
        </div>
      </div>
      <FootBar
        note={words.promise}
        actions={
          <>
            <Button variant="outlined" disabled={isBusy} onClick={() => void navigate('/members')}>
              {words.cancel}
            </Button>
            <Button variant="contained" disabled={isBusy} onClick={() => void run()}>
              {words.run}
            </Button>
          </>
        }
      />
    </>
  );
}

/** What speaks against one person; the user decides. */
function doubtOf({ person: a }: StoredFile, { person: b }: StoredFile): 'idNo' | 'name' | undefined {
  if (a.idNo !== undefined && b.idNo !== undefined && a.idNo !== b.idNo) return 'idNo';
  return a.name === b.name ? undefined : 'name';
}

interface DifferencesProps {
  readonly pair: FilePair;
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (taken: ReadonlySet<string>) => void;
}

const KEPT = 'kept';
const MERGED = 'merged';

/** One question per field that says something in both files, and not the same; the kept file's word stands first. */
function Differences({ pair, taken, onTaken }: DifferencesProps) {
  const differing = new Set(fieldDifferences(pair).map(fieldKeyOf));
  const nobody = (): undefined => undefined;
  const questions = [
    ...rowDifferences('persons', pair.kept.person, pair.merged.person, nobody).map((one) => ({
      key: fieldKeyOf({ table: 'persons', field: one.field }),
      ...one,
    })),
    ...rowDifferences('members', pair.kept.member, pair.merged.member, nobody).map((one) => ({
      key: fieldKeyOf({ table: 'members', field: one.field }),
      ...one,
    })),
  ].filter(({ key }) => differing.has(key));
  return (
    <FormSection title={words.differing} columns={1}>
      {questions.length === 0 ? <p style={{ margin: 0 }}>{words.differingNone}</p> : null}
      <div style={{ display: 'grid', gap: 16 }}>
        {questions.map(({ key, label, before, after, isCovered }) => (
          <RadioField
            key={key}
            label={isCovered ? `${label}（${words.bothCovered}）` : label}
            value={taken.has(key) ? MERGED : KEPT}
            inline
            onChange={(value) => {
              const next = new Set(taken);
              if (value === MERGED) next.add(key);
              else next.delete(key);
              onTaken(next);
            }}
            options={[
              { value: KEPT, label: before.join('，') },
              { value: MERGED, label: after.join('，') },
            ]}
          />
        ))}
      </div>
    </FormSection>
  );
}

function fileLine({ person, memberships }: StoredFile): string {
  const since = memberships[0]?.from;
  return words.fileLine(
    person.name,
    person.birthDate ? formatPartialDateZh(person.birthDate) : '',
    since ? formatDateZh(since) : '',
  );
}
