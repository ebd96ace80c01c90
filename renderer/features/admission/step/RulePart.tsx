import { styled } from '@mui/material/styles';
import type { AdmissionStepRule } from '../../../../shared/rules/admission';
import type { AdmissionRuleVersion } from '../../../../shared/schema/admission';
import { admissionRuleWords } from '../../../../shared/words/admission';
import { admissionStepDialogWords as words, certaintyWords } from '../../../../shared/words/admission-screen';
import { color } from '../../../ui/color';
import { DescriptionList } from '../../../ui/layout/DescriptionList';

const Part = styled('aside')({
  padding: '.75rem 1rem',
  border: `1px solid ${color.line}`,
  borderRadius: 6,
  background: color.panel,
  color: color.ink,
});

/** The rule of the step as it holds on the day: who, what, which article, how certain. */
export function RulePart({
  rule,
  version,
}: {
  readonly rule: AdmissionStepRule;
  readonly version: AdmissionRuleVersion;
}) {
  return (
    <Part aria-label={words.ruleTitle}>
      <DescriptionList
        columns={1}
        items={[
          { id: 'organ', label: words.whoActs, value: rule.organ },
          { id: 'wording', label: words.wording, value: rule.wording },
          { id: 'version', label: words.version, value: admissionRuleWords[version] },
          { id: 'article', label: words.article, value: rule.article || words.noArticle },
          { id: 'certainty', label: words.certainty, value: certaintyWords[rule.certainty] },
        ]}
      />
    </Part>
  );
}
