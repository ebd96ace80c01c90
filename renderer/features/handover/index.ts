export { HandoverPage } from './HandoverPage';
export { TakeOverFlow } from './take/TakeOverFlow';
export { TakeOverPage } from './take/TakeOverPage';
