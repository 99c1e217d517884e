import { bodyJson } from "../../src/rules/body-json.js";
import { answerOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(bodyJson, {
  accepts: {
    "a page as JSON text": [answerOf('{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}')],
    "an error as text": [answerOf("Bad gateway", { status: 502, headers: { "content-type": "text/plain" } })],
  },
  reports: {
    "a body that breaks off": [
      [answerOf('{"object":"list","data":[{"id":"run_')],
      "the body must be complete, well-formed JSON (it is cut off after 36 characters) · string (36 characters)",
    ],
    "a body with a fault inside": [
      [answerOf('{"object":"list",,"data":[]}')],
      "the body must be complete, well-formed JSON (it is broken) · string (28 characters)",
    ],
    "an empty body": [[answerOf("")], "the body must be complete, well-formed JSON (it is empty) · string (0 characters)"],
  },
});
