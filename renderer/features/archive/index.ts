export { ArchivePage } from './ArchivePage';
export { ExportPage } from './ExportPage';
export { VerifyPage } from './VerifyPage';
