import { expect, it } from 'vitest';
import { sampleRecord } from '../../../../shared/domain/testing/sample-record';
import { lateFacts } from './late-facts';

const said = (patch: Parameters<typeof sampleRecord>[0]): string | undefined =>
  lateFacts(sampleRecord({ state: 'signed', ...patch }))[0]?.value;

it('names both days and the reason of a record written late, and nothing of one in time (fact 6)', () => {
  // The meeting was on 18 September: the tenth of October is the last day in time.
  expect(said({ sentAt: '2026-10-10T03:00:00.000Z' })).toBeUndefined();
  expect(said({ sentAt: '2026-10-11T03:00:00.000Z', lateReason: '记录人出差' })).toBe(
    '2026年9月18日开会，2026年10月11日写成，相隔23天。原因：记录人出差',
  );
});

it('goes by the day of the paper original where one is named', () => {
  const paperOriginal = { pages: '第37页', dated: '2026-09-18' };
  expect(said({ sentAt: '2026-12-01T03:00:00.000Z', paperOriginal })).toBeUndefined();
});
