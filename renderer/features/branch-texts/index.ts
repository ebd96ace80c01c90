/** Front door of 总结与报告. */
export { TextsPage } from './TextsPage';

/** The editor is only needed once a text is opened. */
export const loadTextPage = () => import('./TextPage');
