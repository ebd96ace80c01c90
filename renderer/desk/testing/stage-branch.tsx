/** A page's world for unit tests: database of its own, journal of the fake desk, the practice branch or none. */
import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { expect, vi } from 'vitest';
import type { ReactNode } from 'react';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { succeed } from '../../../shared/ipc/reply';
import type { Preferences } from '../../../shared/ipc/requests/shell';
import { commandSchema, type Command, type Op } from '../../../shared/schema/command';
import { BranchProvider, DataProvider } from '../../data/data-context';
import { openDatabase } from '../../data/open-database';
import { createWritePoint } from '../../data/write-point';
import { DeskProvider } from '../desk-context';
import { createFakeDesk } from '../fake-desk';
import { journalOf } from '../journal-of-desk';
import { PreferencesProvider } from '../preferences-context';
import { countingIds, sampleLife, samplePeople, sampleYear } from './sample-facts';

/** Tuesday 22 September 2026, 09:30 in Shanghai. */
export const NOW = '2026-09-22T01:30:00.000Z';

export interface StageOptions {
  readonly answers?: Parameters<typeof createFakeDesk>[0];
  readonly preferences?: Partial<Preferences>;
  /** Sample rows to begin with; none for the first start. */
  readonly keep?: (op: Op) => boolean;
  readonly now?: string;
  /** With what the branch lives through beside its meetings: dues, talks, 党组, review, texts. */
  readonly withLife?: boolean;
}

const preferences: Preferences = {
  textSize: 'standard',
  theme: 'light',
  operatorName: '单文静',
  railCollapsed: false,
  printer: '',
  copies: 1,
  duplex: 'simplex',
};

// jsdom has no layout and therefore no scrolling, and no CSS object, which user-event wants for radio buttons.
Element.prototype.scrollIntoView = () => undefined;
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') });

let databases = 0;

export async function stageBranch(options: StageOptions = {}) {
  const { keep = () => true, now = NOW, withLife = false } = options;
  let current = { ...preferences, ...options.preferences };
  const desk = createFakeDesk({
    'app.setPreferences': (patch) => {
      current = { ...current, ...(patch as Partial<Preferences>) };
      return succeed(current);
    },
    'app.readyToClose': () => succeed({ closing: true }),
    'app.reportPageError': () => succeed({ logged: true }),
    ...options.answers,
  });
  const newId = countingIds();
  let operator = current.operatorName;
  const ports = {
    journal: {
      ...journalOf(desk),
      // As main does: a command that does not fit the contract is a bug of the page.
      commit: (command: Command) => desk['journal.commit']({ command: commandSchema.parse(command) }),
    },
    newId,
    now: () => now,
    operator: () => operator,
  };
  const opened = await openDatabase(ports, { name: `stage-${String((databases += 1))}` });
  if (opened.kind !== 'ready') throw new Error('no database');
  const { database } = opened;
  const writePoint = createWritePoint(database, ports);
  const life = withLife ? sampleLife() : undefined;
  const sample = buildSampleBranch(samplePeople(), sampleYear(), { now, newId }, life);
  const ops = sample.ops.filter(keep);
  if (ops.length > 0) await writePoint.write('branches.loadSample', ops);
  const branch = { ...sample.branch, rev: 1 };
  const access = { database, writePoint, now: () => now, newId };
  function World({ children }: { children: ReactNode }) {
    return (
      <DeskProvider desk={desk}>
        <PreferencesProvider
          initial={current}
          desk={desk}
          onChanged={(changed) => {
            operator = changed.operatorName;
          }}
        >
          <DataProvider access={access}>
            <BranchProvider branch={branch}>{children}</BranchProvider>
          </DataProvider>
        </PreferencesProvider>
      </DeskProvider>
    );
  }
  return { desk, database, writePoint, branch, sample, newId, World };
}

/** Colours, sizes and drawn text need a real layout: the end-to-end tests look at those. */
const needLayout = {
  'color-contrast': { enabled: false },
  'label-content-name-mismatch': { enabled: false },
};
const standard: axe.RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
  rules: needLayout,
  preload: false,
};
/** Good practice as well; no landmarks, which the frame around a page brings. */
const allRules: axe.RunOptions = { rules: { ...needLayout, region: { enabled: false } } };

/** Nothing serious or critical for axe on what is shown. */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  await expectNothingSerious(element, standard);
}

/** The same by every rule axe has, for whole pages. */
export async function expectAccessibleByAllRules(): Promise<void> {
  await expectNothingSerious(document.body, allRules);
}

async function expectNothingSerious(element: Element, options: axe.RunOptions): Promise<void> {
  const { violations } = await axe.run(element, options);
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
}
