import { createContext, useContext } from 'react';

export interface ToastMessage {
  /** What happened, with the name: “8月主题党日”已移入回收站. */
  readonly text: string;
  /** With it the toast offers 撤销 (Ctrl+Z) while it stands. */
  readonly onUndo?: () => void;
  /** Another single action instead, e.g. 打开所在文件夹. */
  readonly action?: { readonly label: string; readonly onRun: () => void };
  /** Default 10 s with an action, 5 s without. */
  readonly durationMs?: number;
}

export interface ToastPort {
  show(message: ToastMessage): void;
  dismiss(): void;
}

/** Takes the element of the frame toasts stand in, null when the frame goes. */
export const ToastPlaceContext = createContext<((place: HTMLElement | null) => void) | undefined>(undefined);

/** The ref of the place where nothing can be clicked, so that a toast covers no button; without `<ToastHost>` nothing. */
export function useToastPlace(): ((place: HTMLElement | null) => void) | undefined {
  return useContext(ToastPlaceContext);
}

export const ToastContext = createContext<ToastPort | undefined>(undefined);

/** The way to say that something was done. Throws outside of `<ToastHost>`: that is a wiring bug. */
export function useToast(): ToastPort {
  const port = useContext(ToastContext);
  if (port === undefined) throw new Error('useToast needs <ToastHost> above it');
  return port;
}
