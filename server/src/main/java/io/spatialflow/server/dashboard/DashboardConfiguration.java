package io.spatialflow.server.dashboard;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All parts of this room; the one thing that a server has to import to have the dashboard. */
@Configuration(proxyBeanMethods = false)
@Import({
    DashboardSecurity.class,
    Assets.class,
    MapGround.class,
    Frame.class,
    LoginController.class,
    SignupPage.class,
    PasswordPages.class,
    InvitationPage.class,
    HomeController.class,
    MapDataController.class,
    FenceController.class,
    FenceExportController.class,
    FenceTileController.class,
    GroundTileController.class,
    AddressController.class,
    ImportDesk.class,
    ImportStartController.class,
    ImportPageController.class,
    ImportController.class,
    ImportReadingController.class,
    ImportKeepingController.class,
    ImportRowsController.class,
    ImportMapController.class,
    ImportErrorsController.class,
    WorkspaceTime.class,
    ApiKeysPage.class,
    ApiKeyPage.class,
    ProfilePage.class,
    OwnPasswordPage.class,
    SettingsPage.class,
    BulkLimitPage.class,
    FeaturesPage.class,
    UsagePage.class,
    MembersPage.class,
    ActivityPage.class,
    Coverage.class,
    DataPage.class,
    DocsController.class,
    ErrorPages.class
})
public class DashboardConfiguration {}
