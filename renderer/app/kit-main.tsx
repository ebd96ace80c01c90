// Development-only page: every piece of the kit at once. `kit.html#size=large|huge&dark=1` (or `?…`).
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { KitPage } from './kit/KitPage';
import { readKitOptions } from './kit/kit-options';
import { readCspNonce } from './theme/style-cache';

const root = document.getElementById('root');
if (root === null) throw new Error('kit.html has no #root');
createRoot(root).render(
  <StrictMode>
    <KitPage start={readKitOptions(location)} nonce={readCspNonce(document)} />
  </StrictMode>,
);
document.documentElement.dataset['ready'] = 'kit';
