package io.spatialflow.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client for Node, built and tested by npm. */
class NodeClientTest {

    private static final Path FOLDER = Repository.CLIENTS.resolve("node");

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Tool.assumeInstalled("node", "npm");
        Tool tool = new Tool(FOLDER);
        tool.assume("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        tool.run("npm", "run", "build");
    }

    @Test
    void passesItsOwnTestsAgainstThisServer() throws IOException, InterruptedException {
        new Tool(FOLDER).with("SPATIALFLOW_SERVER_JAR", Repository.serverJar()).run("npm", "test");
    }

    @Test
    void isInstalledFromItsFolderAndHasTypes(@TempDir Path project) throws IOException, InterruptedException {
        Files.writeString(project.resolve("package.json"), "{\"name\": \"project\", \"type\": \"module\"}");
        Files.writeString(project.resolve("import.mts"), """
                import { SpatialFlow } from '@spatialflow/sdk';
                const client = new SpatialFlow({ apiKey: 'sf_live_...', baseUrl: 'http://127.0.0.1:1', maxRetries: 0 });
                const items = [{ address: '1 Main St' }];
                const answer = await client.geofences.appsGeofencesApiBulkCreateGeofences({
                  bulkCreateRequest: { items, dedup_strategy: 'skip' },
                });
                const message: string | undefined = answer.data.results[0].error?.message;
                const workspace: string = (await client.workspaces.getWorkspace()).data.name;
                console.log(message, workspace);
                """);
        Tool tool = new Tool(project);
        tool.run("npm", "install", "--no-audit", "--no-fund", FOLDER.toString());
        tool.run("node", "-e", "import('@spatialflow/sdk').then((sdk) => new sdk.SpatialFlow())");
        tool.run("node", "--input-type=commonjs", "-e", "new (require('@spatialflow/sdk').SpatialFlow)()");
        tool.run(
                FOLDER.resolve("node_modules/.bin/tsc").toString(),
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "--typeRoots",
                FOLDER.resolve("node_modules/@types").toString(),
                "import.mts");
    }
}
