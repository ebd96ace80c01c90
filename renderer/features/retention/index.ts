export { RetentionPage } from './RetentionPage';
export { eraseDueRows } from './erase-due-rows';
