// Reads the imports of a source text and holds them against the import table.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { testAdditions, zones, type Zone } from './import-table';

/** Every module a source text names: static, re-exported, dynamic, required, or only as a type. */
export function importsOf(path: string, text: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, kind);
  const found: string[] = [];
  const take = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteralLike(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) take(node.expression);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal);
    else if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const loads =
        callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
      if (loads) take(node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Tests, and the support for them that lies in folders called `testing`. */
const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path);

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function allowsPackage(packages: string[], specifier: string): boolean {
  return packages.some(
    (allowed) =>
      allowed === '*' || allowed === specifier || (allowed.endsWith('/') && specifier.startsWith(allowed)),
  );
}

/** The folder a feature's file may import from without further leave. */
function ownFeature(path: string): string | undefined {
  return /^renderer\/features\/[^/]+\//.exec(path)?.[0];
}

function isAllowed(zone: Zone, path: string, specifier: string): boolean {
  const test = isTest(path);
  if (isBuiltin(specifier)) return zone.node || (test && testAdditions.node);
  if (!specifier.startsWith('.')) {
    return (
      allowsPackage(zone.packages, specifier) || (test && allowsPackage(testAdditions.packages, specifier))
    );
  }
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  // Fault tests are tests, too, only with a runner of their own.
  if (!test && !path.startsWith('electron/faults/') && target.includes('/testing/')) return false;
  const own = ownFeature(path);
  if (own && (target.startsWith(own) || `${target}/` === own)) return true;
  if (zone.mayImport.some((allowed) => allowed.test(target))) return true;
  if (test && testAdditions.mayImport.some((allowed) => allowed.test(target))) return true;
  return (
    test &&
    path.startsWith('renderer/') &&
    testAdditions.rendererMayImport.some((allowed) => allowed.test(target))
  );
}

/**
 * Names each import of a file that its zone does not allow.
 * @param path from the root, with forward slashes
 * @returns one sentence per breach; empty when all is well
 */
export function breachesOf(path: string, text: string): string[] {
  const zone = zones.find(({ files }) => files.test(path));
  if (!zone) return [`${path} lies outside every zone of the import table.`];
  return importsOf(path, text)
    .filter((specifier) => !isAllowed(zone, path, specifier))
    .map((specifier) => `${path} imports ${specifier}, which ${zone.name} may not. ${zone.signpost}`);
}
