import { Component, type ErrorInfo, type ReactNode } from 'react';
import { failureLabel } from '../../shared/ipc/failure-codes';
import { appWords } from '../../shared/words/app';
import type { Desk } from '../desk/desk';
import { Notice } from '../ui/feedback/Notice';
import { RescueActions } from './boot/BootPages';

interface Props {
  readonly desk: Desk;
  /** Changing it (another route) gives the page a fresh start. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

/** A bug in a page ends here: logged with its cause, and the user is offered a copy of the data. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    const stack = `${error.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 20_000);
    void this.props.desk['app.reportPageError']({ message: error.message.slice(0, 4000), stack });
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.error && previous.resetKey !== this.props.resetKey) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main style={{ padding: 32, maxWidth: 720 }}>
        <Notice
          block
          tone="error"
          title={appWords.error.title}
          code={failureLabel('internal')}
          actions={<RescueActions />}
        >
          {appWords.error.text}
          <details style={{ marginTop: 8 }}>
            <summary>{appWords.error.details}</summary>
            <code>{error.message}</code>
          </details>
        </Notice>
      </main>
    );
  }
}
