import { describe, expect, it, vi } from 'vitest';
import { lpArguments } from './cups';
import { withDeadline } from './deadline';
import { oneAtATime, takingTurns } from './one-at-a-time';
import { readSheetFacts } from './sheet-facts';

describe('oneAtATime', () => {
  it('starts the next piece only after the one before ended, well or badly', async () => {
    const inTurn = oneAtATime();
    const events: string[] = [];
    const work = (name: string, fails: boolean) => async () => {
      events.push(`${name} starts`);
      await Promise.resolve();
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
    const [a, b] = [inTurn(work('a', true)), inTurn(work('b', false))];
    await expect(a).rejects.toThrow('a');
    await expect(b).resolves.toBe('b');
    expect(events).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  });
});

describe('takingTurns', () => {
  it('has as many at work as it has queues, and the next behind the one before it', async () => {
    const inTurn = takingTurns(2);
    const events: string[] = [];
    const ends: Record<string, () => void> = {};
    const work = (name: string) =>
      inTurn(() => {
        events.push(name);
        return new Promise<void>((resolve) => (ends[name] = resolve));
      });
    const [first, , third] = [work('a'), work('b'), work('c')];
    await Promise.resolve();
    expect(events).toEqual(['a', 'b']);
    ends['a']?.();
    await first;
    await vi.waitFor(() => {
      expect(events).toEqual(['a', 'b', 'c']);
    });
    ends['c']?.();
    await third;
  });
});

describe('withDeadline', () => {
  it('gives up with a sentence that says what did not come', async () => {
    vi.useFakeTimers();
    const waiting = expect(withDeadline(new Promise(() => undefined), 2000, 'fonts')).rejects.toThrow(
      'fonts: no answer after 2 s',
    );
    await vi.advanceTimersByTimeAsync(2000);
    await waiting;
    vi.useRealTimers();
  });

  it('passes value and error through and leaves no timer', async () => {
    vi.useFakeTimers();
    await expect(withDeadline(Promise.resolve(7), 1000, 'x')).resolves.toBe(7);
    await expect(withDeadline(Promise.reject(new Error('no')), 1000, 'x')).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('lpArguments', () => {
  it('keeps every value one argument, whatever is in it', () => {
    const args = lpArguments({
      printer: 'PDF; rm -rf',
      title: '会议\n记录 $(x)',
      copies: 2,
      duplex: 'longEdge',
      size: { name: 'A5', widthMm: 148, heightMm: 210 },
    });
    expect(args.slice(0, 6)).toEqual(['-d', 'PDF; rm -rf', '-n', '2', '-t', '会议 记录 $(x)']);
    expect(args).toContain('sides=two-sided-long-edge');
    expect(args).toContain('media=A5');
  });
});

describe('readSheetFacts', () => {
  it('takes nothing on trust', () => {
    expect(readSheetFacts({ fontsLoaded: true, brokenPictures: 0 })).toEqual({
      fontsLoaded: true,
      brokenPictures: 0,
    });
    for (const bad of [undefined, null, 'x', {}, { fontsLoaded: 1, brokenPictures: 0 }]) {
      expect(() => readSheetFacts(bad)).toThrow('no facts');
    }
  });
});
