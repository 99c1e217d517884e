// The matcher in vitest, whose `expect` is no jest.
import { expect, test } from "vitest";
import { matchers } from "list-runs-contract/jest";

expect.extend(matchers as never);
const conforms = (answer: unknown) => (expect(answer) as unknown as { toConformToListRuns(): void }).toConformToListRuns();

const page = { object: "list", data: [], first_id: null, last_id: null, has_more: false };

test("passes and fails in vitest", async () => {
  conforms(page);
  await conforms(Response.json(page));
  expect(() => conforms({ ...page, has_more: true })).toThrow("/has_more must be false on an empty page");
});
