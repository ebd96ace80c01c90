/** Front door of 发展党员. */
export { AdmissionPage } from './board/AdmissionPage';
export { CasePage } from './case/CasePage';
