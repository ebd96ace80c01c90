export { FirstStartPage } from './FirstStartPage';
export { NewBranchPage } from './NewBranchPage';
