import { lazy, Suspense } from 'react';
import { createHashRouter, RouterProvider, type RouteObject } from 'react-router';
import { SecuritySettings } from '../features/lock';
import { Frame } from './frame/Frame';

const loadDashboard = () => import('../features/dashboard');
const loadMembers = () => import('../features/members');

const Dashboard = lazy(async () => ({ default: (await loadDashboard()).DashboardPage }));
const Members = lazy(async () => ({ default: (await loadMembers()).MembersPage }));
const MemberForm = lazy(async () => ({
  default: (await (await loadMembers()).loadMemberForm()).MemberFormPage,
}));
const MemberFile = lazy(async () => ({
  default: (await (await loadMembers()).loadMemberFile()).MemberFilePage,
}));
const MoveMember = lazy(async () => ({
  default: (await (await loadMembers()).loadMoveMember()).MoveMemberPage,
}));
const Merge = lazy(async () => ({ default: (await (await loadMembers()).loadMerge()).MergePage }));
const Merges = lazy(async () => ({ default: (await (await loadMembers()).loadMerges()).MergesPage }));
const ImportRoster = lazy(async () => ({
  default: (await (await loadMembers()).loadImportRoster()).ImportRosterPage,
}));
const Branch = lazy(async () => ({ default: (await import('../features/branch')).BranchPage }));
const Admission = lazy(async () => ({ default: (await import('../features/admission')).AdmissionPage }));
const AdmissionCase = lazy(async () => ({ default: (await import('../features/admission')).CasePage }));
const Pioneer = lazy(async () => ({ default: (await import('../features/pioneer')).PioneerPage }));
const Birthdays = lazy(async () => ({ default: (await import('../features/birthdays')).BirthdaysPage }));
const Statistics = lazy(async () => ({ default: (await import('../features/statistics')).StatisticsPage }));
const Meetings = lazy(async () => ({ default: (await import('../features/meetings')).MeetingsPage }));
const NewMeeting = lazy(async () => ({ default: (await import('../features/meetings')).NewMeetingPage }));
const Meeting = lazy(async () => ({ default: (await import('../features/meetings')).MeetingPage }));
const RecordChecks = lazy(async () => ({
  default: (await (await import('../features/meetings')).loadRecordChecks()).RecordChecksPage,
}));
const ImportAttendance = lazy(async () => ({
  default: (await (await import('../features/meetings')).loadAttendanceImport()).ImportAttendancePage,
}));
const LeadingGroup = lazy(async () => ({
  default: (await import('../features/leading-group')).RegisterPage,
}));
const MakeUps = lazy(async () => ({ default: (await import('../features/make-ups')).MakeUpsPage }));
const Todos = lazy(async () => ({
  default: (await (await import('../features/meetings')).loadTodos()).TodosPage,
}));
const Talks = lazy(async () => ({ default: (await import('../features/talks')).TalksPage }));
const Texts = lazy(async () => ({ default: (await import('../features/branch-texts')).TextsPage }));
const BranchTextEditor = lazy(async () => ({
  default: (await (await import('../features/branch-texts')).loadTextPage()).TextPage,
}));
const Scans = lazy(async () => ({
  default: (await (await import('../features/meetings')).loadScans()).ScansPage,
}));
const StudyPlan = lazy(async () => ({ default: (await import('../features/study-plan')).StudyPlanPage }));
const ImportPlan = lazy(async () => ({
  default: (await (await import('../features/study-plan')).loadPlanImport()).ImportPlanPage,
}));
const StudyHours = lazy(async () => ({
  default: (await import('../features/study-hours')).StudyHoursPage,
}));
const Dues = lazy(async () => ({ default: (await import('../features/dues')).DuesPage }));
const ImportDues = lazy(async () => ({
  default: (await (await import('../features/dues')).loadDuesImport()).ImportDuesPage,
}));
const Archive = lazy(async () => ({ default: (await import('../features/archive')).ArchivePage }));
const Export = lazy(async () => ({ default: (await import('../features/archive')).ExportPage }));
const Verify = lazy(async () => ({ default: (await import('../features/archive')).VerifyPage }));
const Print = lazy(async () => ({ default: (await import('../features/print')).PrintPage }));
const Backup = lazy(async () => ({ default: (await import('../features/backup')).BackupPage }));
const Restore = lazy(async () => ({ default: (await import('../features/backup')).RestorePage }));
const Check = lazy(async () => ({ default: (await import('../features/backup')).CheckPage }));
const Settings = lazy(async () => ({ default: (await import('../features/settings')).SettingsPage }));
const NewBranch = lazy(async () => ({ default: (await import('../features/first-start')).NewBranchPage }));
const Retention = lazy(async () => ({ default: (await import('../features/retention')).RetentionPage }));
const Wipe = lazy(async () => ({ default: (await import('../features/wipe')).WipePage }));
const Changes = lazy(async () => ({ default: (await import('../features/changes')).ChangesPage }));
const Recycle = lazy(async () => ({ default: (await import('../features/recycle')).RecyclePage }));
const Handover = lazy(async () => ({ default: (await import('../features/handover')).HandoverPage }));
const TakeOver = lazy(async () => ({ default: (await import('../features/handover')).TakeOverPage }));
const FillPanel = lazy(async () => ({ default: (await import('../features/fill-panel')).FillPanelPage }));
const Help = lazy(async () => ({ default: (await import('../features/help')).HelpPage }));

const routes: RouteObject[] = [
  {
    path: '/',
    element: <Frame />,
    children: [
      { index: true, element: <Dashboard /> },
      { path: 'members', element: <Members /> },
      { path: 'members/new/:after?', element: <MemberForm /> },
      { path: 'members/import/:file?', element: <ImportRoster /> },
      { path: 'members/:id', element: <MemberFile /> },
      { path: 'members/merge/:a/:b', element: <Merge /> },
      { path: 'members/merges', element: <Merges /> },
      { path: 'members/:id/move', element: <MoveMember /> },
      { path: 'members/pioneer', element: <Pioneer /> },
      { path: 'members/birthdays', element: <Birthdays /> },
      { path: 'members/statistics', element: <Statistics /> },
      { path: 'members/:id/edit', element: <MemberForm /> },
      { path: 'dues', element: <Dues /> },
      { path: 'dues/import', element: <ImportDues /> },
      { path: 'branch', element: <Branch /> },
      { path: 'admission', element: <Admission /> },
      { path: 'admission/:id', element: <AdmissionCase /> },
      { path: 'meetings', element: <Meetings /> },
      { path: 'meetings/new', element: <NewMeeting /> },
      { path: 'meetings/checks', element: <RecordChecks /> },
      { path: 'meetings/import-attendance', element: <ImportAttendance /> },
      { path: 'meetings/scans', element: <Scans /> },
      { path: 'meetings/todos', element: <Todos /> },
      { path: 'meetings/:id', element: <Meeting /> },
      { path: 'meetings/make-ups', element: <MakeUps /> },
      { path: 'talks', element: <Talks /> },
      { path: 'texts', element: <Texts /> },
      { path: 'texts/:id', element: <BranchTextEditor /> },
      { path: 'leading-group-meetings', element: <LeadingGroup /> },
      { path: 'study-plan', element: <StudyPlan /> },
      { path: 'study-plan/import', element: <ImportPlan /> },
      { path: 'study-plan/hours', element: <StudyHours /> },
      { path: 'archive', element: <Archive /> },
      { path: 'archive/export', element: <Export /> },
      { path: 'archive/verify', element: <Verify /> },
      { path: 'print/:kind/:id?', element: <Print /> },
      { path: 'settings', element: <Settings security={<SecuritySettings />} /> },
      { path: 'settings/backup', element: <Backup /> },
      { path: 'settings/backup/restore', element: <Restore /> },
      { path: 'settings/backup/check', element: <Check /> },
      { path: 'settings/new-branch', element: <NewBranch /> },
      { path: 'settings/retention', element: <Retention /> },
      { path: 'settings/wipe', element: <Wipe /> },
      { path: 'changes', element: <Changes /> },
      { path: 'recycle', element: <Recycle /> },
      { path: 'handover', element: <Handover /> },
      { path: 'handover/take', element: <TakeOver /> },
      { path: 'help', element: <Help /> },
      { path: '*', element: <Dashboard /> },
    ],
  },
  // The window is a narrow panel then: no rail, no status bar.
  {
    path: '/fill/:kind/:id',
    element: (
      <Suspense fallback={null}>
        <FillPanel />
      </Suspense>
    ),
  },
];

let router: ReturnType<typeof createHashRouter> | undefined;

/** Made once, and not while the first page waits for its code: it asks the engine for the session's storage. */
function routerOfPages(): NonNullable<typeof router> {
  return (router ??= createHashRouter(routes));
}

/**
 * Fetches the code of the first page, then of the one asked for most, while the data is still being opened. A
 * failure is told when the page is opened.
 */
export function preloadPages(): void {
  loadDashboard()
    .then(loadMembers)
    .then(routerOfPages)
    .catch(() => undefined);
}

/** Where we are is the route; features open each other by route, never by import. */
export function AppRoutes() {
  return <RouterProvider router={routerOfPages()} />;
}
