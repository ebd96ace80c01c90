export { useBackupProgress, useBackupState } from '../../desk/use-backup-state';
