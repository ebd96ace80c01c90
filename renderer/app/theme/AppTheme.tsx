import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { PageStyles } from './PageStyles';
import { PageWorkers } from './PageWorkers';
import { createStyleCache } from './style-cache';
import { appTheme } from './theme';

/** 标准 16, 大 19, 特大 24: the root font size in px. */
export type TextSize = 'standard' | 'large' | 'huge';
export type ThemeMode = 'light' | 'dark' | 'system';

interface AppThemeProps {
  readonly mode: ThemeMode;
  readonly textSize: TextSize;
  /** From `readCspNonce(document)`; undefined where no policy is in force (tests). */
  readonly nonce?: string | undefined;
  readonly children: ReactNode;
}

/** Dresses everything below it: theme, style cache with nonce, text size on the root element. */
export function AppTheme({ mode, textSize, nonce, children }: AppThemeProps) {
  const theme = appTheme();
  const cache = useMemo(() => createStyleCache(nonce), [nonce]);
  // Before the first paint: otherwise large text would first flash small.
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-text-size', textSize);
  }, [textSize]);
  return (
    <CacheProvider value={cache}>
      {/* No storage manager: the mode is a preference of ours, not a key in localStorage. */}
      <ThemeProvider theme={theme} defaultMode={mode} storageManager={null}>
        <CssBaseline enableColorScheme />
        <PageStyles />
        <ModeSwitch mode={mode} />
        <PageWorkers>{children}</PageWorkers>
      </ThemeProvider>
    </CacheProvider>
  );
}

function ModeSwitch({ mode }: { readonly mode: ThemeMode }) {
  const { setMode } = useColorScheme();
  useLayoutEffect(() => {
    setMode(mode);
  }, [mode, setMode]);
  return null;
}
