// Runs before each unit test file: where a page is imitated (jsdom), what was rendered is taken away again.
import { afterEach } from 'vitest';

if ('document' in globalThis) {
  const { cleanup, configure } = await import('@testing-library/react');
  // A deadline, not a pause: the library's own second is short where other work shares the processors, and a role
  // query over a page of forty fields takes jsdom a good part of one. No file sets its own.
  configure({ asyncUtilTimeout: 60_000 });
  afterEach(cleanup);
}
