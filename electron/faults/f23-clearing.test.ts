import { expect, it } from 'vitest';
import { clearing } from './f23-clearing';
import { failuresOf } from './support/run-cases';

it('clears a PC wholly or not at all, whenever the power goes', async () => {
  expect(await failuresOf(clearing, clearing.counts.ci)).toEqual([]);
}, 60_000);
