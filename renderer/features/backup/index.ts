/** Front door of 数据与备份. */
export { BackupPage } from './BackupPage';
export { CheckPage } from './CheckPage';
export { RecoveryReportView } from './check/RecoveryReportView';
export { RestoreFlow } from './restore/RestoreFlow';
export { RestorePage } from './RestorePage';
