/** Front door of 政治生日. */
export { BirthdaysPage } from './BirthdaysPage';
