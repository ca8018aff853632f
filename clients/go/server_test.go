package spatialflow

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// The client against a real server; see ../testserver.
type realServer struct {
	BaseURL   string `json:"base_url"`
	RoughURL  string `json:"rough_url"`
	APIKey    string `json:"api_key"`
	Addresses string
}

var server realServer

func TestMain(m *testing.M) {
	run := exec.Command("../testserver/run")
	run.Stderr = os.Stderr
	input, _ := run.StdinPipe()
	output, _ := run.StdoutPipe()
	if err := run.Start(); err == nil {
		line, _ := bufio.NewReader(output).ReadBytes('\n')
		if json.Unmarshal(line, &server) != nil && os.Getenv("SPATIALFLOW_SERVER_JAR") != "" {
			fmt.Fprintln(os.Stderr, "the server did not start")
			os.Exit(1)
		}
	}
	code := m.Run()
	input.Close()
	_ = run.Wait()
	os.Exit(code)
}

func needsServer(t *testing.T) {
	if server.BaseURL == "" {
		t.Skip("no server can be started here: it needs a clone of the repository and a JDK 21")
	}
}

func TestTenThousandAddressesSurviveARoughRoad(t *testing.T) {
	needsServer(t)
	ctx, mark := context.Background(), "import:"+newUUID()
	file, err := os.Open(server.Addresses)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	items, err := ReadItems(file, Columns{MoreTags: []string{mark}})
	if err != nil || len(items) != 10_000 {
		t.Fatal(len(items), err)
	}
	client := NewClient(WithBaseURL(server.RoughURL), WithAPIKey(server.APIKey))
	// Under skip the server would hide what a client sends twice; under override it would show.
	results, err := client.BulkCreateAll(ctx, items, BulkOptions{DedupStrategy: "override"})
	if err != nil || len(results) != len(items) {
		t.Fatal(len(results), err)
	}
	addresses := map[string]string{}
	err = client.EachGeofence(ctx, ListGeofencesParams{Tags: []string{mark}}, func(fence GeofenceResponse) error {
		addresses[fence.Id] = *fence.Address
		return nil
	})
	if err != nil || len(addresses) != len(items) {
		t.Fatal(len(addresses), err)
	}
	for i, result := range results {
		if result.Index != i || result.Status != "created" || addresses[result.GeofenceId] != items[i].Address {
			t.Fatal(i, result)
		}
	}
	response, err := http.Get(server.RoughURL + "/trouble")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var trouble []string
	_ = json.NewDecoder(response.Body).Decode(&trouble)
	if !reflect.DeepEqual(trouble, []string{"refused", "lost", "restarted"}) {
		t.Error(trouble)
	}
}

func TestFilesGoInAndOut(t *testing.T) {
	needsServer(t)
	ctx, mark := context.Background(), "import:"+newUUID()
	client := NewClient(WithBaseURL(server.BaseURL), WithAPIKey(server.APIKey))
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	table := fmt.Sprintf("Where,tags\n\"9 Larch Canyon Rd, Testville, VT 05999\",%s\n", mark)
	made, err := client.BulkCreateFile(ctx, "sites.csv", []byte(table),
		map[string]string{"dedup_strategy": "override", "address_columns": "Where"})
	must(err)
	id := made.Results[0].GeofenceId
	grouped, err := client.UpdateGeofenceGroup(ctx, id, Ptr("North"))
	must(err)
	if *grouped.GroupName != "North" {
		t.Error(grouped)
	}
	alone, err := client.UpdateGeofenceGroup(ctx, id, nil)
	must(err)
	if alone.GroupId != nil {
		t.Error(alone)
	}
	shapes, err := client.ExportGeofences(ctx, "geojson", ListGeofencesParams{Tags: []string{mark}})
	must(err)
	must(client.DeleteGeofence(ctx, id))
	job, err := client.UploadGeofences(ctx, "s.geojson", shapes, map[string]string{"confirm_duplicate": "true"})
	must(err)
	end, err := client.WaitForUpload(ctx, job.JobId)
	must(err)
	page, err := client.ListGeofences(ctx, ListGeofencesParams{Tags: []string{mark}})
	must(err)
	if end.Status != "completed" || page.TotalCount != 1 {
		t.Error(end, page)
	}
}

func TestTheReadmeIsTrue(t *testing.T) {
	needsServer(t)
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	here, _ := os.Getwd()
	folder := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(folder, name)
		_ = os.MkdirAll(filepath.Dir(file), 0o755)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	module := "github.com/spatialflow/spatialflow.io/clients/go"
	write("go.mod", "module snippets\n\ngo 1.21\n\nrequire "+module+" v0.0.0\n\nreplace "+module+" => "+here+"\n")
	addresses, _ := os.ReadFile(server.Addresses)
	write("sites.csv", strings.Join(strings.SplitN(string(addresses), "\n", 32)[:31], "\n"))
	for i, snippet := range regexp.MustCompile("(?ms)^```go\n(.*?)^```").FindAllStringSubmatch(string(readme), -1) {
		name := fmt.Sprintf("snippet%d", i+1)
		write(name+"/main.go", snippet[1])
		t.Run(name, func(t *testing.T) {
			run := exec.Command("go", "run", "./"+name)
			run.Dir = folder
			run.Env = append(os.Environ(), "SPATIALFLOW_BASE_URL="+server.BaseURL, "SPATIALFLOW_API_KEY="+server.APIKey)
			if output, err := run.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, output)
			}
		})
	}
}
