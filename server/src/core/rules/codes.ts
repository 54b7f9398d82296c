export { isRuleCode, type RuleCode, ruleCodes } from '../model/ruleCodes.ts';
