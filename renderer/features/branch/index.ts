/** Front door of 支部班子. */
export { BranchPage } from './BranchPage';
