// Runs before each unit test file: where a page is imitated (jsdom), what was rendered is taken away again.
import { afterEach } from 'vitest';

if ('document' in globalThis) {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
