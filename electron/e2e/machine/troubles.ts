/**
 * What must never happen on any screen: errors on the console (Chromium reports every violation of the
 * security policy there), exceptions nobody caught, requests to anywhere but our own origin, anything handed to the
 * system to be opened.
 */
import type { ConsoleMessage, Page, Request } from '@playwright/test';

const OWN_ADDRESS = /^(app:\/\/branch-handbook\/|blob:app:\/\/branch-handbook\/|data:(image|font)\/)/;

export class Troubles {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];

  watch(page: Page): void {
    page.on('console', (message) => this.onConsole(message));
    page.on('pageerror', (error) => this.seen.push(`exception: ${error.stack ?? error.message}`));
    page.on('request', (request) => this.onRequest(request));
    page.on('crash', () => this.seen.push('the page crashed'));
  }

  /** What is seen elsewhere than in the page. */
  note(line: string): void {
    this.seen.push(line);
  }

  /** For tests that provoke trouble on purpose. */
  allow(...patterns: RegExp[]): void {
    this.allowed.push(...patterns);
  }

  unexpected(): string[] {
    return this.seen.filter((line) => !this.allowed.some((pattern) => pattern.test(line)));
  }

  all(): readonly string[] {
    return this.seen;
  }

  private onConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    this.seen.push(`console ${message.type()}: ${message.text()}`);
  }

  private onRequest(request: Request): void {
    if (!OWN_ADDRESS.test(request.url())) this.seen.push(`request: ${request.url().slice(0, 200)}`);
  }
}
