// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import Button from '@mui/material/Button';
import { AppTheme } from './AppTheme';
import { readCspNonce } from './style-cache';

it('gives every style element the nonce of the page', () => {
  render(
    <AppTheme mode="light" textSize="standard" nonce="abc123">
      <Button variant="contained">送签</Button>
    </AppTheme>,
  );
  expect(screen.getByRole('button', { name: '送签' })).toBeTruthy();
  const styles = [...document.querySelectorAll('style')];
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.every((style) => style.nonce === 'abc123' || style.getAttribute('nonce') === 'abc123')).toBe(
    true,
  );
});

it('puts text size and light or dark on the root element', () => {
  const { rerender } = render(
    <AppTheme mode="light" textSize="large">
      文
    </AppTheme>,
  );
  const root = document.documentElement;
  expect(root.getAttribute('data-text-size')).toBe('large');
  expect(root.getAttribute('data-theme')).toBe('light');
  rerender(
    <AppTheme mode="dark" textSize="huge">
      文
    </AppTheme>,
  );
  expect(root.getAttribute('data-text-size')).toBe('huge');
  expect(root.getAttribute('data-theme')).toBe('dark');
  expect(localStorage.length).toBe(0);
});

it('reads the nonce from the page head', () => {
  const page = document.implementation.createHTMLDocument();
  expect(readCspNonce(page)).toBeUndefined();
  const meta = page.createElement('meta');
  meta.name = 'csp-nonce';
  meta.content = 'n0nce';
  page.head.append(meta);
  expect(readCspNonce(page)).toBe('n0nce');
});
