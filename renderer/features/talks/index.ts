/** Front door of 谈心谈话. */
export { TalksPage } from './TalksPage';
