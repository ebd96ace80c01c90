/** 表彰奖励, and 处分: covered until asked for, and the look is registered before anything is shown. */
import { useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { rewardKindWords, rewardLevelWords, sanctionWords } from '../../../../shared/words/domain';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { useLook } from '../../../actions/use-look';
import { color } from '../../../ui/color';
import { rewardEntry, sanctionEntry } from './entries/honour-entries';
import { correction, EntrySection } from './EntrySection';
import { FactList, FactRow } from './FactRow';
import type { SectionProps } from './section-props';

/** A screen that nobody watches is covered again. */
const COVER_AFTER_MS = 60_000;

export function RewardSection({ context, open, isLocked }: SectionProps) {
  const rewards = context.life.rewards.filter(({ title }) => title !== '').reverse();
  return (
    <EntrySection
      title={words.sections.rewards}
      adds={[{ label: words.add.reward, entry: () => rewardEntry(context) }]}
      {...{ open, isLocked }}
    >
      {rewards.length === 0 ? <span style={{ color: color.ink2 }}>{words.none.rewards}</span> : null}
      <FactList aria-label={words.sections.rewards} hidden={rewards.length === 0}>
        {rewards.map((row) => (
          <FactRow
            key={row.id}
            title={row.title}
            meta={formatPartialDateZh(row.awardedOn)}
            notes={[
              [row.issuer, rewardLevelWords[row.level], rewardKindWords[row.kind], row.docNo]
                .filter(Boolean)
                .join('，'),
              row.basis,
            ]}
            actions={correction({ open, isLocked }, row.title, () => rewardEntry(context, row))}
          />
        ))}
      </FactList>
    </EntrySection>
  );
}

export function SanctionSection({ context, open, isLocked }: SectionProps) {
  const { sanctions, person } = context.life;
  const look = useLook(person.id);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const timer = window.setTimeout(() => {
      setShown(false);
    }, COVER_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isShown]);
  return (
    <EntrySection
      title={words.sections.sanctions}
      note={words.sanctionNote}
      adds={[{ label: words.add.sanction, entry: () => sanctionEntry(context) }]}
      {...{ open, isLocked }}
    >
      {sanctions.length === 0 ? <span style={{ color: color.ink2 }}>{words.none.sanctions}</span> : null}
      {sanctions.length > 0 ? (
        <div style={{ display: 'flex', alignItems: 'center', gap: '.75rem', flexWrap: 'wrap' }}>
          {isShown ? null : <span>{words.sanctionsCovered}</span>}
          <Button
            variant="text"
            size="small"
            onClick={() => {
              if (isShown) setShown(false);
              else
                void look('sanctions', 'shown').then((answer) => {
                  setShown(answer !== undefined);
                });
            }}
          >
            {isShown ? words.hideSanctions : words.showSanctions}
          </Button>
        </div>
      ) : null}
      {isShown && sanctions.length > 0 ? (
        <FactList aria-label={words.sections.sanctions} data-covered>
          {[...sanctions].reverse().map((row) => (
            <FactRow
              key={row.id}
              title={row.kind && sanctionWords[row.kind]}
              meta={row.from && words.span(row.from, row.to)}
              notes={[row.docNo, row.note]}
              actions={correction({ open, isLocked }, words.sections.sanctions, () =>
                sanctionEntry(context, row),
              )}
            />
          ))}
        </FactList>
      ) : null}
    </EntrySection>
  );
}
