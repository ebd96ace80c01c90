import { useEffect, useRef } from 'react';
import { wipeWords } from '../../../shared/words/wipe';
import { Notice } from '../../ui/feedback/Notice';
import { FormSection } from '../../ui/field/FormSection';
import { RadioField } from '../../ui/field/RadioField';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { PasswordField } from '../../ui/secret/PasswordField';
import type { Order } from './use-order';
import type { WipeWay } from './use-wipe';

const words = wipeWords.order;

/** With the second copy proved, or, as a choice of its own with the branch's name typed, without one. */
export function OrderForm({ order }: { readonly order: Order }) {
  const phrase = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const { way, phraseFault, passwordFault, faults } = order;
  useEffect(() => {
    if (faults === 0) return;
    const field = phraseFault === undefined ? password.current : phrase.current;
    field?.focus({ preventScroll: true });
    // In the middle: what is wrong stands below the field.
    field?.scrollIntoView({ block: 'center' });
  }, [faults, phraseFault]);
  return (
    <FormSection title={words.title} columns={1}>
      <EnterToNext onEnd={() => void order.submit()}>
        <div style={{ display: 'grid', gap: '1rem', maxWidth: '36rem' }}>
          <RadioField
            label={words.way}
            value={way}
            options={[
              { value: 'secondCopy', label: words.withCopy },
              {
                value: 'withoutCopy',
                label: words.withoutCopy,
                detail: (
                  <div style={{ display: 'grid', gap: '.75rem', paddingTop: '.25rem' }}>
                    <Notice tone="warn" announce={false}>
                      {words.withoutCopyText}
                    </Notice>
                    <TextField
                      ref={phrase}
                      label={words.phrase(order.wantedPhrase)}
                      value={order.phrase}
                      onChange={order.typePhrase}
                      error={phraseFault}
                    />
                  </div>
                ),
              },
            ]}
            onChange={(chosen) => {
              order.choose(chosen as WipeWay);
            }}
          />
          <PasswordField
            ref={password}
            label={words.password}
            help={words.passwordHelp}
            value={order.password}
            onChange={order.typePassword}
            error={passwordFault}
            autoComplete="current-password"
          />
        </div>
      </EnterToNext>
    </FormSection>
  );
}
