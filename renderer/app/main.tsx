/** Entry of the page: connects the desk, mounts the app, reports what nobody caught. */
import './boot/wake-engine';
import { createRoot } from 'react-dom/client';
import { connectDesk } from '../desk/desk';
import { App } from './App';
import { preloadPages } from './routes';
import { hasChineseFont, loadShippedFonts } from '../ui/shipped-fonts';
import { readCspNonce } from './theme/style-cache';
import { systemFontFamily } from './theme/theme';

const desk = connectDesk();
const report = (error: unknown): void => {
  const cause = error instanceof Error ? error : new Error(String(error));
  void desk['app.reportPageError']({
    message: cause.message.slice(0, 4000),
    stack: (cause.stack ?? '').slice(0, 20_000),
  });
};
window.addEventListener('error', (event) => {
  report(event.error);
});
window.addEventListener('unhandledrejection', (event) => {
  report(event.reason);
});

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(<App desk={desk} nonce={readCspNonce(document)} />);
preloadPages();
// Not before the first paint: nearly every PC has one.
requestIdleCallback(() => {
  if (!hasChineseFont(systemFontFamily)) loadShippedFonts();
});
