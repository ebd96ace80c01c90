/** Front door of 设置. */
export { SettingsPage } from './SettingsPage';
