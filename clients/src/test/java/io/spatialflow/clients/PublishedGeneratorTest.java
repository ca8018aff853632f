package io.spatialflow.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code openapi-generator generate -g …} with nothing else, as the documentation shows it for clients of one's own. */
class PublishedGeneratorTest {

    @Test
    void makesAPythonClientThatUnderstandsAnAnswer() throws IOException, InterruptedException {
        Path client = Generator.generate("published-python", "-g", "python");
        var environment = new PythonEnvironment(Repository.CLIENTS.resolve("target/python-published"));
        environment.make("-r", client.resolve("requirements.txt").toString());
        String said = new Tool(client).run(environment.command("python"), "-c", """
                from openapi_client import BulkApi
                from openapi_client.models import BulkCreateRequest, BulkCreateResponse, BulkItemInput
                request = BulkCreateRequest(items=[BulkItemInput(address="1 Main St")], dedup_strategy="skip")
                answer = BulkCreateResponse.from_dict({"results": [{"index": 0, "status": "error",
                    "error_code": "GEOCODE_FAILED", "error": {"message": "Could not geocode address", "code": "GEOCODE_FAILED"}}]})
                print(request.items[0].address, answer.results[0].error.code, BulkApi.apps_geofences_api_bulk_create_geofences.__name__)
                """);
        assertThat(said).contains("1 Main St GEOCODE_FAILED apps_geofences_api_bulk_create_geofences");
    }

    @Test
    void makesAGoClientThatCompiles() throws IOException, InterruptedException {
        Path client = Generator.generate("published-go", "-g", "go");
        Tool.assumeInstalled("go");
        assertThat(client.resolve("model_bulk_create_request.go")).exists();
        new Tool(client).run("go", "build", ".");
    }

    @Test
    void makesATypeScriptClientThatCompiles() throws IOException, InterruptedException {
        Path client = Generator.generate(
                "published-typescript-axios",
                "-g",
                "typescript-axios",
                "--additional-properties=npmName=my-spatialflow-client");
        Tool.assumeInstalled("node", "npm");
        Tool tool = new Tool(client);
        tool.assume("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund");
        tool.run("npm", "run", "build");
        assertThat(Files.readString(client.resolve("dist/api.d.ts"))).contains("appsGeofencesApiBulkCreateGeofences");
    }
}
